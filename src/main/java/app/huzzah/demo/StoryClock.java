package app.huzzah.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of the demo. While the story is told it leaps from one of its moments to the next and
 * runs on from each at its usual pace; afterwards it is the real time. It is handed to the pretend
 * Slack and to the app alike, so that both live in the same time.
 */
public final class StoryClock implements InstantSource {
  private final InstantSource real;
  private volatile Duration behind = Duration.ZERO;

  public StoryClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return real.instant().minus(behind);
  }

  /** The real time, whatever is told. */
  Instant realInstant() {
    return real.instant();
  }

  /** Leaps to a moment; never back, since nobody who waits by a clock expects that. */
  void moveTo(Instant moment) {
    if (behind.isZero() || moment.isAfter(instant())) {
      behind = Duration.between(moment, real.instant());
    }
  }

  /** Leaps to the real time and stays with it. */
  void release() {
    behind = Duration.ZERO;
  }
}
