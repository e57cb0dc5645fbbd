package app.huzzah.leaderboard;

import java.time.Instant;

/** From one moment until just before another. */
public record Span(Instant from, Instant until) {
  public Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a span ends after it begins: " + from + " " + until);
    }
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
