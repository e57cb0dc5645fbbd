package app.huzzah.leaderboard;

import app.huzzah.workspace.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** The stretch of the workspace's own calendar that a board tells of, as a whole. */
public enum Period {
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  /** Everything, whenever it was. */
  ALL;

  private static final Span EVER = new Span(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

  /** The span of this period that {@code now} falls into, in the workspace's zone. */
  public Span around(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (this) {
      case WEEK -> {
        Week week = Week.of(today);
        yield new Span(week.start(zone), week.end(zone));
      }
      case MONTH -> {
        LocalDate first = today.withDayOfMonth(1);
        yield span(first, first.plusMonths(1), zone);
      }
      case QUARTER -> {
        LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
        yield span(first, first.plusMonths(3), zone);
      }
      case YEAR -> {
        LocalDate first = today.withDayOfYear(1);
        yield span(first, first.plusYears(1), zone);
      }
      case ALL -> EVER;
    };
  }

  private static Span span(LocalDate first, LocalDate next, ZoneId zone) {
    return new Span(start(first, zone), start(next, zone));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    // Some zones change their clocks at midnight: then the day begins when its first minute does.
    return day.atStartOfDay(zone).toInstant();
  }
}
