package app.huzzah.demo.model;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Message timestamps: seconds and microseconds of the handed clock, unique and always increasing.
 */
public final class Timestamps {
  private final InstantSource clock;
  private long last;

  public Timestamps(InstantSource clock, long lastMicros) {
    this.clock = clock;
    this.last = lastMicros;
  }

  public synchronized String next() {
    last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return String.format(Locale.ROOT, "%d.%06d", last / 1_000_000, last % 1_000_000);
  }

  public synchronized long lastMicros() {
    return last;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The whole seconds since 1970 by the handed clock. */
  public long seconds() {
    return clock.instant().getEpochSecond();
  }
}
