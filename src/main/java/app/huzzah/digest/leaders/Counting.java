package app.huzzah.digest.leaders;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How many of some members received or gave. */
final class Counting {
  /** Fewer than these are never counted apart, so that nobody can guess who it is. */
  static final int FEWEST = 5;

  private Counting() {}

  /**
   * Those with something in these weeks. What was private counts only where that of enough of these
   * members is in it.
   *
   * @param weeks as bits, see {@link Past}
   */
  static Share share(Collection<Activity> members, Function<Activity, Past> side, int weeks) {
    long direct = members.stream().filter(member -> side.apply(member).directly(weeks)).count();
    long counted =
        members.stream()
            .map(side)
            .filter(past -> direct < FEWEST ? past.openly(weeks) : past.anyhow(weeks))
            .count();
    return new Share((int) counted, members.size());
  }

  /** Whether sums of the last 28 days may count what these members received privately. */
  static boolean tellsDirect(Collection<Activity> members) {
    return members.stream().filter(member -> member.received().timesDirect() > 0).count() >= FEWEST;
  }

  /** The share of so many weeks in a row, at each moment of a trend. */
  static Trend trend(Collection<Activity> members, Function<Activity, Past> side, int howMany) {
    List<Share> newestFirst =
        IntStream.range(0, Trend.WEEKS)
            .mapToObj(ago -> share(members, side, Past.weeks(howMany, ago)))
            .toList();
    return new Trend(newestFirst.reversed());
  }

  static Rates rates(Collection<Activity> members, Spans spans) {
    return new Rates(
        spans.days(),
        trend(members, Activity::receivedPast, 1),
        trend(members, Activity::receivedPast, Spans.FOUR),
        trend(members, Activity::gave, 1));
  }
}
