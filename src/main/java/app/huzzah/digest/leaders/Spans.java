package app.huzzah.digest.leaders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The moments that figures reach back to: as the workspace's clock shows them, so that a week is
 * from the same hour to the same hour, and a clock change makes one longer or shorter.
 *
 * @param zone the workspace's
 * @param edges of weeks: the moment told, then a week back from it each, {@link #WEEKS} weeks in
 *     all; a week lasts from its older edge up to the newer one, exclusive
 * @param thirtyDaysAgo from here on up to the moment told are 30 days
 */
record Spans(ZoneId zone, List<Instant> edges, Instant thirtyDaysAgo) {
  /** Weeks that a month in weeks has. */
  static final int FOUR = 4;

  /** The oldest moment of a trend looks four weeks back. */
  static final int WEEKS = Trend.WEEKS - 1 + FOUR;

  static Spans of(Instant toldAt, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(toldAt, zone);
    List<Instant> edges =
        IntStream.rangeClosed(0, WEEKS)
            .mapToObj(
                weeks -> weeks == 0 ? toldAt : local.minusWeeks(weeks).atZone(zone).toInstant())
            .toList();
    return new Spans(zone, edges, local.minusDays(30).atZone(zone).toInstant());
  }

  Instant toldAt() {
    return edges.getFirst();
  }

  Instant weeksAgo(int weeks) {
    return edges.get(weeks);
  }

  /** The first moment that figures look at; whom nobody thanked for longer is looked up apart. */
  Instant start() {
    return edges.getLast();
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The days of a trend's moments, the oldest first. */
  List<LocalDate> days() {
    return edges.subList(0, Trend.WEEKS).reversed().stream().map(this::day).toList();
  }
}
