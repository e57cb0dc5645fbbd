package app.huzzah.leaderboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a board's statement gave.
 *
 * @param sides those that were asked for, in their order
 * @param asker whether boards show the asker
 */
record BoardReading(List<Side> sides, List<Headcount> headcounts, boolean asker) {
  /**
   * The places of the page that was asked for, in their order.
   *
   * @param own the asker's, wherever it is
   */
  record Side(View view, List<Place> places, Optional<Place> own) {}

  /**
   * How many people have points.
   *
   * @param before whether in the span before
   * @param listed whether boards show them
   */
  record Headcount(View view, boolean before, boolean listed, int people) {}

  List<Ranking> rankings() {
    return sides.stream()
        .map(side ->
            new Ranking(
                side.view(),
                side.places(),
                people(one -> one.view() == side.view() && !one.before() && one.listed()),
                side.own()))
        .toList();
  }

  Together.Turnout turnout(boolean before) {
    return new Together.Turnout(
        people(one -> one.view() == View.GIVEN && one.before() == before),
        people(one -> one.view() == View.RECEIVED && one.before() == before));
  }

  private int people(Predicate<Headcount> which) {
    return headcounts.stream().filter(which).mapToInt(Headcount::people).sum();
  }
}
