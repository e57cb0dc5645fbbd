package app.huzzah.workspace;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Monday 00:00 to Monday 00:00 in the workspace's time zone: the one week that allowance,
 * leaderboard and digest share. It lasts 167, 168 or 169 hours, as the clock changes demand.
 */
public record Week(LocalDate monday) implements Comparable<Week> {
  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
    }
  }

  public static Week of(Instant moment, ZoneId zone) {
    return of(LocalDate.ofInstant(moment, zone));
  }

  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  public Week previous() {
    return new Week(monday.minusWeeks(1));
  }

  public Week next() {
    return new Week(monday.plusWeeks(1));
  }

  /** The first moment of the week. */
  public Instant start(ZoneId zone) {
    return monday.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the week. */
  public Instant end(ZoneId zone) {
    return next().start(zone);
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }
}
