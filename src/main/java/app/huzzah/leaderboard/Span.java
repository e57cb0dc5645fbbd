package app.huzzah.leaderboard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One week, month, quarter or year of the workspace's own calendar, or all time.
 *
 * @param from its first day
 */
public record Span(Period period, LocalDate from) {
  /** Where all time begins. */
  static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  public Span {
    if (!from.equals(period.firstDay(from))) {
      throw new IllegalArgumentException("no " + period + " begins on " + from);
    }
  }

  /** The day after its last. */
  public LocalDate until() {
    return switch (period) {
      case WEEK -> from.plusWeeks(1);
      case MONTH -> from.plusMonths(1);
      case QUARTER -> from.plusMonths(3);
      case YEAR -> from.plusYears(1);
      case ALL -> LocalDate.MAX;
    };
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until());
  }

  /** The one before it; empty for all time. */
  public Optional<Span> previous() {
    return period == Period.ALL ? Optional.empty() : Optional.of(period.around(from.minusDays(1)));
  }
}
