package app.huzzah.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedTest {
  private final List<Integer> all = IntStream.range(0, 25).boxed().toList();

  @Test
  void pagesHoldAllInTheirOrder() {
    assertThat(Paged.of(all, 10, 0).items()).isEqualTo(all.subList(0, 10));
    assertThat(Paged.of(all, 10, 2).items()).isEqualTo(all.subList(20, 25));
  }

  @Test
  void aPageThatIsNotThereIsTheNearest() {
    assertThat(Paged.of(all, 10, 9)).isEqualTo(Paged.of(all, 10, 2));
    assertThat(Paged.of(all, 10, -1)).isEqualTo(Paged.of(all, 10, 0));
    assertThat(Paged.of(List.of(), 10, 3).items()).isEmpty();
  }

  @Test
  void aFullPageIsTheLast() {
    assertThat(Paged.of(all, 25, 0).turns("pages", "back", "Back", "more", "More")).isEmpty();
    assertThat(Paged.of(all, 24, 0).turns("pages", "back", "Back", "more", "More").toString())
        .contains("More")
        .doesNotContain("Back");
    assertThat(Paged.of(all, 10, 1).turns("pages", "back", "Back", "more", "More").toString())
        .contains("Back", "More");
  }
}
