package app.huzzah.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long something takes, over and over. */
public final class Timing {
  private static final long LONGEST = Duration.ofHours(1).toNanos();
  private static final int DIGITS = 3;

  private final Histogram histogram = new Histogram(LONGEST, DIGITS);

  public void once(Runnable work) {
    long start = System.nanoTime();
    work.run();
    histogram.recordValue(System.nanoTime() - start);
  }

  /** What was due at this moment of {@link System#nanoTime()} is done now. */
  public void since(long due) {
    histogram.recordValue(System.nanoTime() - due);
  }

  void times(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      once(work);
    }
  }

  /** At least so often, and on until so much time is over. */
  void atLeast(int times, Duration until, int most, Runnable work) {
    long start = System.nanoTime();
    for (int i = 0; i < times || (i < most && System.nanoTime() - start < until.toNanos()); i++) {
      once(work);
    }
  }

  public void add(Timing other) {
    histogram.add(other.histogram);
  }

  public long count() {
    return histogram.getTotalCount();
  }

  /** In milliseconds. */
  public double median() {
    return histogram.getValueAtPercentile(50) / 1e6;
  }

  /** In milliseconds. */
  public double percentile99() {
    return histogram.getValueAtPercentile(99) / 1e6;
  }
}
