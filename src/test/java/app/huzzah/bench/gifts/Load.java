package app.huzzah.bench.gifts;

import app.huzzah.bench.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** So many at once, each doing one thing after the other. */
final class Load implements AutoCloseable {
  private final int atOnce;
  private final ExecutorService hands;

  Load(int atOnce) {
    this.atOnce = atOnce;
    this.hands = Executors.newFixedThreadPool(atOnce);
  }

  /**
   * What came of it.
   *
   * @param seconds from the first begun to the last ended
   */
  record Outcome(Timing timing, double seconds) {
    static final Outcome NOTHING = new Outcome(new Timing(), 0);

    double perSecond() {
      return timing.count() / seconds;
    }

    Outcome and(Outcome other) {
      Timing both = new Timing();
      both.add(timing);
      both.add(other.timing);
      return new Outcome(both, seconds + other.seconds);
    }
  }

  /** As fast as it goes. */
  Outcome flatOut(Duration time, Runnable work) throws Exception {
    long start = System.nanoTime();
    return together(
        start,
        () -> {
          Timing timing = new Timing();
          while (System.nanoTime() - start < time.toNanos()) {
            timing.once(work);
          }
          return timing;
        });
  }

  /** So many of them, as fast as it goes. */
  Outcome many(int times, Runnable work) throws Exception {
    AtomicLong left = new AtomicLong(times);
    return together(
        System.nanoTime(),
        () -> {
          Timing timing = new Timing();
          while (left.decrementAndGet() >= 0) {
            timing.once(work);
          }
          return timing;
        });
  }

  /**
   * So many a second, evenly. Each counts from when it was due, so that one that is slow makes
   * those late that wait for it.
   */
  Outcome at(int perSecond, Duration time, Runnable work) throws Exception {
    long start = System.nanoTime();
    long between = Duration.ofSeconds(1).toNanos() / perSecond;
    AtomicLong turn = new AtomicLong();
    return together(
        start,
        () -> {
          Timing timing = new Timing();
          while (true) {
            long due = start + turn.getAndIncrement() * between;
            if (due - start >= time.toNanos()) {
              return timing;
            }
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
              LockSupport.parkNanos(left);
            }
            work.run();
            timing.since(due);
          }
        });
  }

  private Outcome together(long start, Callable<Timing> hand) throws Exception {
    List<Future<Timing>> running = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      running.add(hands.submit(hand));
    }
    Timing all = new Timing();
    for (Future<Timing> one : running) {
      all.add(one.get());
    }
    return new Outcome(all, (System.nanoTime() - start) / 1e9);
  }

  @Override
  public void close() {
    hands.close();
  }
}
