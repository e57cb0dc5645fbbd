package app.huzzah.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The rule of how long a giver may take back: until the end of the next day, in the workspace. */
final class TakingBack {
  private TakingBack() {}

  /** The first moment at which it is too late. */
  static Instant until(Instant givenAt, ZoneId zone) {
    return LocalDate.ofInstant(givenAt, zone).plusDays(2).atStartOfDay(zone).toInstant();
  }
}
