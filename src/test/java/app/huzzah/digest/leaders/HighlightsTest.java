package app.huzzah.digest.leaders;

import static app.huzzah.digest.TestStories.saying;
import static app.huzzah.digest.TestStories.story;
import static app.huzzah.recognition.Kind.EFFORT;
import static app.huzzah.recognition.Kind.LESSON;
import static app.huzzah.recognition.Kind.WIN;
import static app.huzzah.recognition.Size.BIG;
import static app.huzzah.recognition.Size.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.Story;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  @Test
  void bigOnesAndLessonsComeInTurnAndThenTheRest() {
    assertThat(
            chosen(
                story(1, EFFORT, SMALL, "Ada"),
                story(2, WIN, BIG, "Ben"),
                story(3, EFFORT, BIG, "Cem"),
                story(4, LESSON, SMALL, "Dia"),
                story(5, WIN, SMALL, "Eli")))
        .containsExactly(2L, 4L, 3L, 1L, 5L);
  }

  @Test
  void thereAreFiveAtMost() {
    assertThat(
            chosen(
                story(1, WIN, BIG, "Ada"),
                story(2, WIN, BIG, "Ben"),
                story(3, WIN, BIG, "Cem"),
                story(4, WIN, BIG, "Dia"),
                story(5, WIN, BIG, "Eli"),
                story(6, WIN, BIG, "Fay"),
                story(7, LESSON, SMALL, "Gus")))
        .containsExactly(1L, 7L, 2L, 3L, 4L);
  }

  @Test
  void nobodyIsThankedInTwoOfThem() {
    assertThat(
            chosen(
                story(1, WIN, BIG, "Ada", "Ben"),
                story(2, WIN, BIG, "Ben", "Cem"),
                story(3, LESSON, SMALL, "Ada"),
                story(4, EFFORT, SMALL, "Cem")))
        .containsExactly(1L, 4L);
  }

  @Test
  void wordsThatSaySomethingComeFirst() {
    assertThat(chosen(saying("thanks", 1, WIN, BIG, "Ada"), story(2, WIN, BIG, "Ben")))
        .containsExactly(2L, 1L);
  }

  @Test
  void aQuietWeekHasNone() {
    assertThat(Highlights.of(List.of())).isEmpty();
  }

  private static List<Long> chosen(Story... candidates) {
    return Highlights.of(Arrays.asList(candidates)).stream()
        .map(story -> story.id().value())
        .toList();
  }
}
