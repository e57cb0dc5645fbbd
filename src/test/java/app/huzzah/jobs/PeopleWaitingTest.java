package app.huzzah.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** For whom errands make way, and that they never stand still. */
class PeopleWaitingTest {
  private static final int ANY = Integer.MAX_VALUE;

  private final PeopleWaiting people = new PeopleWaiting();

  @Test
  void anyNumberOfErrandsMayBeginBesideOnePersonWhoWaits() throws Exception {
    assertThat(begin(10)).containsOnly(ANY);
    assertThat(people.answering(() -> begin(10))).containsOnly(ANY);
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

    assertThat(begin(1)).containsOnly(ANY);
    assertThat(people.heldBack()).isFalse();
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
    assertThat(begin(1)).containsOnly(ANY);
  }

  private <T> T severalWait(Callable<T> meanwhile) throws Exception {
    return people.answering(() -> people.answering(meanwhile));
  }

  private List<Integer> begin(int looks) {
    List<Integer> begun = new ArrayList<>();
    for (int look = 0; look < looks; look++) {
      begun.add(people.let());
    }
    return begun;
  }
}
