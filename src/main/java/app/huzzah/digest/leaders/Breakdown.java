package app.huzzah.digest.leaders;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rates of those parts of the members that are large enough to be told of. */
final class Breakdown {
  private static final int WEEK = Past.weeks(1, 0);
  private static final int FOUR_WEEKS = Past.weeks(Spans.FOUR, 0);

  private final List<Activity> members;

  Breakdown(List<Activity> members) {
    this.members = members;
  }

  /**
   * Those of the groups that may be told of, in their order.
   *
   * @param groups in the order of the bits of {@link Activity#groups()}
   */
  List<GroupRate> groups(List<GroupName> groups) {
    Stream<Circle<GroupName>> circles =
        IntStream.range(0, groups.size())
            .mapToObj(place ->
                new Circle<>(
                    groups.get(place), people(member -> (member.groups() & 1L << place) != 0)));
    return Circle.tellable(circles.toList(), members.size()).stream()
        .map(circle -> new GroupRate(circle.of(), share(circle, WEEK), share(circle, FOUR_WEEKS)))
        .toList();
  }

  /** Those with most members first. */
  List<ZoneRate> zones() {
    TreeMap<String, BitSet> zones = new TreeMap<>();
    for (int place = 0; place < members.size(); place++) {
      int who = place;
      members
          .get(place)
          .zone()
          .ifPresent(zone -> zones.computeIfAbsent(zone, any -> new BitSet()).set(who));
    }
    List<Circle<ZoneId>> largest =
        zones.entrySet().stream()
            .map(zone -> new Circle<>(ZoneId.of(zone.getKey()), zone.getValue()))
            .sorted(Comparator.comparingInt((Circle<ZoneId> circle) -> circle.size()).reversed())
            .limit(Figures.MOST_ZONES)
            .toList();
    return Circle.tellable(largest, members.size()).stream()
        .map(circle -> new ZoneRate(circle.of(), share(circle, WEEK), share(circle, FOUR_WEEKS)))
        .toList();
  }

  private BitSet people(Predicate<Activity> which) {
    BitSet people = new BitSet(members.size());
    IntStream.range(0, members.size())
        .filter(place -> which.test(members.get(place)))
        .forEach(people::set);
    return people;
  }

  private Share share(Circle<?> circle, int weeks) {
    return Counting.share(
        circle.people().stream().mapToObj(members::get).toList(), Activity::receivedPast, weeks);
  }
}
