package app.huzzah.db;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns at what many want at the same time and only one can have, such as a shout-out that a
 * hundred people join. Whoever waited for its row in the database would keep a connection
 * meanwhile, and ten of them all that there are; here they wait without one.
 */
final class Turns {
  /** Two things may share one, and wait for each other; seldom, with so many. */
  private static final int HOW_MANY = 256;

  private final Lock[] locks =
      IntStream.range(0, HOW_MANY)
          .mapToObj(i -> new ReentrantLock(true))
          .toArray(ReentrantLock[]::new);
  private final Duration longest;

  /**
   * @param longest after which somebody goes on all the same: where a turn takes so long, the
   *     database itself is in trouble, and says so to each
   */
  Turns(Duration longest) {
    this.longest = longest;
  }

  /** Does it once all who came before have had their turn; in the order in which they came. */
  <T extends @Nullable Object> T take(Object what, Supplier<T> work) {
    Lock lock = locks[Math.floorMod(what.hashCode(), HOW_MANY)];
    boolean hasTurn = patiently(lock);
    try {
      return work.get();
    } finally {
      if (hasTurn) {
        lock.unlock();
      }
    }
  }

  private boolean patiently(Lock lock) {
    try {
      return lock.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
