package app.huzzah.digest.leaders;

import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Figures computed the slow and obvious way: each goes through everything that stands. */
record NaiveFigures(
    List<Recognition> standing,
    Set<MemberId> members,
    List<Set<MemberId>> groups,
    Instant toldAt,
    ZoneId zone) {

  /** So many days back by the workspace's clock. */
  private Instant back(int days) {
    LocalDateTime local = LocalDateTime.ofInstant(toldAt, zone);
    return days == 0 ? toldAt : local.minusDays(days).atZone(zone).toInstant();
  }

  private List<Recognition> given(int fromDaysAgo, int untilDaysAgo) {
    return standing.stream()
        .filter(each -> !each.givenAt().isBefore(back(fromDaysAgo)))
        .filter(each -> each.givenAt().isBefore(back(untilDaysAgo)))
        .toList();
  }

  /** What may count in a sum about these people. */
  private static List<Recognition> counted(
      List<Recognition> given,
      Collection<MemberId> people,
      Function<Recognition, Collection<MemberId>> side) {
    Set<MemberId> direct = new HashSet<>();
    given.stream()
        .filter(each -> each.audience() == Audience.DIRECT)
        .forEach(each -> direct.addAll(side.apply(each)));
    direct.retainAll(people);
    return given.stream()
        .filter(each -> direct.size() >= 5 || each.audience() != Audience.DIRECT)
        .toList();
  }

  private static Share share(
      List<Recognition> given,
      Collection<MemberId> people,
      Function<Recognition, Collection<MemberId>> side) {
    Set<MemberId> counted = new HashSet<>();
    counted(given, people, side).forEach(each -> counted.addAll(side.apply(each)));
    counted.retainAll(people);
    return new Share(counted.size(), people.size());
  }

  Share received(Collection<MemberId> people, int days, int weeksAgo) {
    return share(given(days + 7 * weeksAgo, 7 * weeksAgo), people, Recognition::recipients);
  }

  Share gave(int weeksAgo) {
    return share(given(7 + 7 * weeksAgo, 7 * weeksAgo), members, each -> List.of(each.giver()));
  }

  Set<MemberId> withoutAnyFor(int days) {
    Set<MemberId> without = new HashSet<>(members);
    given(days, 0).forEach(each -> without.removeAll(each.recipients()));
    return without;
  }

  Optional<Instant> lastInPublic(MemberId member) {
    return standing.stream()
        .filter(each -> each.audience() == Audience.PUBLIC)
        .filter(each -> each.recipients().contains(member))
        .map(Recognition::givenAt)
        .filter(moment -> moment.isBefore(toldAt))
        .max(Instant::compareTo);
  }

  Mix mix() {
    List<Recognition> given = counted(given(28, 0), members, Recognition::recipients);
    return new Mix(count(given, Kind.EFFORT), count(given, Kind.WIN), count(given, Kind.LESSON));
  }

  private static int count(List<Recognition> given, Kind kind) {
    return (int) given.stream().filter(each -> each.kind() == kind).count();
  }

  /** How often each member was recognised, in no order. */
  List<Integer> times() {
    List<Recognition> given = counted(given(28, 0), members, Recognition::recipients);
    return members.stream()
        .map(member ->
            (int) given.stream().filter(each -> each.recipients().contains(member)).count())
        .toList();
  }

  /** Giver and recipient of each one between people who are both in a group. */
  Optional<Share> across() {
    int all = 0;
    int across = 0;
    for (Recognition each : counted(given(28, 0), members, Recognition::recipients)) {
      for (MemberId recipient : each.recipients()) {
        if (inAny(each.giver()) && inAny(recipient)) {
          all++;
          across += sharing(each.giver(), recipient) ? 0 : 1;
        }
      }
    }
    return all == 0 ? Optional.empty() : Optional.of(new Share(across, all));
  }

  private boolean inAny(MemberId member) {
    return groups.stream().anyMatch(group -> group.contains(member));
  }

  private boolean sharing(MemberId one, MemberId other) {
    return groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  /** Both of each pair, and how many were said in public between them. */
  Map<Set<MemberId>, Integer> pairs() {
    Map<Set<MemberId>, Integer> pairs = new HashMap<>();
    for (MemberId one : members) {
      Set<MemberId> to = given(one);
      MemberId other = to.size() == 1 ? to.iterator().next() : one;
      int given = inPublic(one, other);
      int back = inPublic(other, one);
      if (!other.equals(one)
          && members.contains(other)
          && given(other).equals(Set.of(one))
          && given >= 2
          && back >= 2) {
        pairs.put(Set.of(one, other), given + back);
      }
    }
    return pairs;
  }

  private Set<MemberId> given(MemberId giver) {
    Set<MemberId> to = new HashSet<>();
    given(28, 0).stream()
        .filter(each -> each.giver().equals(giver))
        .forEach(each -> to.addAll(each.recipients()));
    return to;
  }

  private int inPublic(MemberId giver, MemberId recipient) {
    return (int)
        given(28, 0).stream()
            .filter(each -> each.audience() == Audience.PUBLIC)
            .filter(each -> each.giver().equals(giver) && each.recipients().contains(recipient))
            .count();
  }
}
