package app.huzzah.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** For whom errands make way, and that they never stand still. */
class PeopleWaitingTest {
  private static final int COULD = 2;

  private final PeopleWaiting people = new PeopleWaiting();

  @Test
  void asManyErrandsAsCouldBeginBesideOnePersonWhoWaits() throws Exception {
    assertThat(begin(10)).containsOnly(COULD);
    assertThat(people.answering(() -> begin(10))).containsOnly(COULD);
  }

  @Test
  void whileSeveralWaitOneErrandBeginsNowAndThen() throws Exception {
    List<Integer> begun = severalWait(() -> begin(2 * PeopleWaiting.LOOKS));

    assertThat(begun).hasSize(2 * PeopleWaiting.LOOKS).containsOnly(0, 1);
    assertThat(begun).filteredOn(number -> number == 1).hasSize(2);
  }

  @Test
  void whatIsHeldBackIsLookedAtSoonUntilTheyAreGone() throws Exception {
    assertThat(severalWait(() -> begin(1))).containsOnly(0);
    assertThat(people.heldBack()).isTrue();

    assertThat(begin(1)).containsOnly(COULD);
    assertThat(people.heldBack()).isFalse();
  }

  @Test
  void whereNoHandIsFreeNoneBegins() throws Exception {
    assertThat(
            severalWait(() -> {
              List<Integer> begun = new ArrayList<>();
              for (int look = 0; look < PeopleWaiting.LOOKS; look++) {
                begun.add(people.beginOf(0));
              }
              return begun;
            }))
        .containsOnly(0);
  }

  @Test
  void whoseAnswerFailedWaitsNoMore() {
    for (int n = 0; n < PeopleWaiting.MANY; n++) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              people.answering(() -> {
                throw new IllegalStateException("no answer");
              }));
    }
    assertThat(begin(1)).containsOnly(COULD);
  }

  private <T> T severalWait(Callable<T> meanwhile) throws Exception {
    return people.answering(() -> people.answering(meanwhile));
  }

  private List<Integer> begin(int looks) {
    List<Integer> begun = new ArrayList<>();
    for (int look = 0; look < looks; look++) {
      begun.add(people.beginOf(COULD));
    }
    return begun;
  }
}
