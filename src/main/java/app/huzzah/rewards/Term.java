package app.huzzah.rewards;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** How long a limit or a budget counts together, by the workspace's days. */
public enum Term {
  MONTH,
  QUARTER,
  YEAR,
  EVER;

  /** The first day of the term that a day lies in; of {@link #EVER} one before all. */
  LocalDate startOf(LocalDate day) {
    return switch (this) {
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
      case EVER -> LocalDate.EPOCH;
    };
  }

  /** The first day after the term that a day lies in; empty where none comes. */
  Optional<LocalDate> endOf(LocalDate day) {
    LocalDate start = startOf(day);
    return switch (this) {
      case MONTH -> Optional.of(start.plusMonths(1));
      case QUARTER -> Optional.of(start.plusMonths(3));
      case YEAR -> Optional.of(start.plusYears(1));
      case EVER -> Optional.empty();
    };
  }
}
