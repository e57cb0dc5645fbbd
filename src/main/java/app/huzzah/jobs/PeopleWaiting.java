package app.huzzah.jobs;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many people wait for an acknowledgement of ours at this moment. Errands make way for them: a
 * post may come a little later, while Slack tells whoever typed after three seconds that Huzzah
 * does not answer. Errands never stand still, however many wait.
 */
public final class PeopleWaiting {
  /** One alone has a processor of two for themselves, beside an errand. */
  static final int MANY = 2;

  /** While many wait, one look in so many begins an errand: ten to twenty a second. */
  static final int LOOKS = 5;

  private final AtomicInteger number = new AtomicInteger();
  private int heldBack;

  /** Answers one of them, who waits until that is done. */
  public <T> T answering(Callable<T> answer) throws Exception {
    number.incrementAndGet();
    try {
      return answer.call();
    } finally {
      number.decrementAndGet();
    }
  }

  /** Whether so many wait that errands make way. */
  public boolean areMany() {
    return number.get() >= MANY;
  }

  /**
   * How many errands they let begin; asked at each look, by one thread alone.
   *
   * @return 0 where the look itself would be in their way
   */
  int let() {
    if (!areMany()) {
      heldBack = 0;
      return Integer.MAX_VALUE;
    }
    heldBack = (heldBack + 1) % LOOKS;
    return heldBack == 0 ? 1 : 0;
  }

  /** Whether the last look was held back, so that the next one is not to be long in coming. */
  boolean heldBack() {
    return heldBack > 0;
  }
}
