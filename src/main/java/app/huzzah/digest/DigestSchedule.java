package app.huzzah.digest;

import app.huzzah.workspace.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The weekday and hour at which a channel gets its digest, as the clocks of the workspace show
 * them.
 *
 * <p>Where a clock change skips the hour, the digest is due by as much later as the clocks jump;
 * where it happens twice, the first counts.
 */
public record DigestSchedule(DayOfWeek day, LocalTime time) {
  /** What holds where nobody says otherwise. */
  public static final DigestSchedule USUAL =
      new DigestSchedule(DayOfWeek.FRIDAY, LocalTime.of(16, 0));

  /** The first moment due after {@code moment}, never that moment itself. */
  public Instant nextAfter(Instant moment, ZoneId zone) {
    // A skipped hour may push a late evening's digest into the next day, so look a day back too.
    LocalDate date =
        LocalDate.ofInstant(moment, zone).minusDays(1).with(TemporalAdjusters.nextOrSame(day));
    while (!on(date, zone).isAfter(moment)) {
      date = date.plusWeeks(1);
    }
    return on(date, zone);
  }

  /** The last moment due until {@code moment}, which may be that moment itself. */
  public Instant latestUntil(Instant moment, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(day));
    while (on(date, zone).isAfter(moment)) {
      date = date.minusWeeks(1);
    }
    return on(date, zone);
  }

  /**
   * The week that a digest posted at {@code moment} tells. From Thursday on, a week has enough to
   * tell and the people in it still want to hear it before the weekend: the digest tells the week
   * under way. From Monday to Wednesday, it looks back at the week that has just ended, which is
   * whole. Thus digests a week apart tell weeks one after another, whatever their day.
   */
  public static Week weekTold(Instant moment, ZoneId zone) {
    Week week = Week.of(moment, zone);
    boolean justBegun =
        LocalDate.ofInstant(moment, zone).getDayOfWeek().compareTo(DayOfWeek.THURSDAY) < 0;
    return justBegun ? week.previous() : week;
  }

  private Instant on(LocalDate date, ZoneId zone) {
    return date.atTime(time).atZone(zone).toInstant();
  }
}
