package app.huzzah.leaderboard;

import app.huzzah.workspace.Week;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The stretch of the workspace's own calendar that a board tells of, as a whole. */
public enum Period {
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  /** Everything, whenever it was. */
  ALL;

  /** The span of this period that a day falls into. */
  public Span around(LocalDate day) {
    return new Span(this, firstDay(day));
  }

  LocalDate firstDay(LocalDate day) {
    return switch (this) {
      case WEEK -> Week.of(day).monday();
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
      case ALL -> Span.BEGINNING;
    };
  }
}
