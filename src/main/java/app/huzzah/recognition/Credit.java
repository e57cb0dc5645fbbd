package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one person gave another with one recognition, or by joining it: the smallest part of which
 * all totals are made.
 *
 * @param day the workspace's own day on which it counts
 * @param kind of the recognition, also where somebody joined it
 * @param boosted whether they joined
 * @param points 1 or more
 */
record Credit(
    MemberId giver,
    MemberId recipient,
    LocalDate day,
    Kind kind,
    Size size,
    boolean boosted,
    int points) {

  /** All that a recognition gave, with those who joined. */
  static List<Credit> of(Recognition recognition, List<Boost> joined) {
    return Stream.concat(of(recognition).stream(), ofBoosts(recognition, joined).stream()).toList();
  }

  /** What the giver gave. */
  static List<Credit> of(Recognition of) {
    return of.recipients().stream()
        .map(recipient ->
            new Credit(of.giver(), recipient, of.day(), of.kind(), of.size(), false, of.points()))
        .toList();
  }

  /** What those who joined gave. */
  static List<Credit> ofBoosts(Recognition of, List<Boost> joined) {
    return joined.stream()
        .map(boost ->
            new Credit(
                boost.booster(),
                boost.recipient(),
                boost.day(),
                of.kind(),
                of.size(),
                true,
                Boost.POINTS))
        .toList();
  }
}
