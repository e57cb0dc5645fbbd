package app.huzzah.jobs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hands that work on errands: few, so that whoever waits for an acknowledgement finds a
 * processor. An errand that waits for Slack leaves its hand to the next one, so that a slow Slack
 * does not hold them up.
 */
public final class Hands {
  private static final ThreadLocal<@Nullable Hands> AT_WORK = new ThreadLocal<>();

  private final int most;
  private final Runnable freed;
  private final AtomicInteger busy = new AtomicInteger();

  /**
   * Makes them.
   *
   * @param most how many there are, 1 or more
   * @param freed told when one of them becomes free after all were busy
   */
  Hands(int most, Runnable freed) {
    this.most = most;
    this.freed = freed;
  }

  /** How many errands may begin now, 0 or more. */
  int free() {
    return Math.max(0, most - busy.get());
  }

  /** Takes a hand for an errand, which is to be run once and then gives it back. */
  Runnable take(Runnable errand) {
    take();
    return () -> {
      AT_WORK.set(this);
      try {
        errand.run();
      } finally {
        AT_WORK.remove();
        leave();
      }
    };
  }

  /**
   * Waits for Slack; if this is an errand, another one may begin meanwhile. It goes on at once
   * afterwards, though all hands may be busy by then: it may hold what another one waits for.
   */
  public static <T> T whileWaiting(Supplier<T> call) {
    Hands hands = AT_WORK.get();
    if (hands == null) {
      return call.get();
    }
    hands.leave();
    try {
      return call.get();
    } finally {
      hands.take();
    }
  }

  private void take() {
    busy.incrementAndGet();
  }

  private void leave() {
    if (busy.getAndDecrement() >= most) {
      freed.run();
    }
  }
}
