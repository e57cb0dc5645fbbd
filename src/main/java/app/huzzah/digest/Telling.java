package app.huzzah.digest;

import app.huzzah.workspace.Week;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The spans of time that one digest tells of. Its numbers are those of the week, until the moment
 * at which it is told, beside those of the week before until the same local moment, so that like is
 * compared with like. Its stories reach from where the channel's last digest ended, so that what is
 * given after Friday's post is told a week later, and nothing is told twice.
 *
 * @param until the end of numbers and stories, exclusive; never after the week's end
 * @param beforeUntil the end of the numbers of the week before, exclusive
 * @param storiesFrom the first moment whose stories are told
 * @param whole whether the week was over when it was told
 */
public record Telling(
    Week week,
    Instant from,
    Instant until,
    Instant beforeFrom,
    Instant beforeUntil,
    Instant storiesFrom,
    boolean whole) {

  /**
   * @param toldAt the moment at which the digest was due or asked for
   * @param lastUntil where the stories of the channel's last digest ended, if it had one; more than
   *     two weeks back it does not count, since nobody wants to read that old news
   */
  static Telling of(Week week, Instant toldAt, ZoneId zone, Optional<Instant> lastUntil) {
    Instant until = untilOf(week, toldAt, zone);
    boolean whole = until.equals(week.end(zone));
    Instant weekBefore = weeksBefore(1, until, zone);
    Instant oldest = weeksBefore(2, until, zone);
    return new Telling(
        week,
        week.start(zone),
        until,
        week.previous().start(zone),
        whole ? week.start(zone) : weekBefore,
        lastUntil
            .filter(last -> !last.isBefore(oldest) && !last.isAfter(until))
            .orElse(whole ? week.start(zone) : weekBefore),
        whole);
  }

  /** Where numbers and stories of a digest end that tells this week at this moment. */
  static Instant untilOf(Week week, Instant toldAt, ZoneId zone) {
    Instant end = week.end(zone);
    return toldAt.isBefore(end) ? toldAt : end;
  }

  private static Instant weeksBefore(int weeks, Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDateTime().minusWeeks(weeks).atZone(zone).toInstant();
  }
}
