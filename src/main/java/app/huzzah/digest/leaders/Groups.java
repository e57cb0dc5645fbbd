package app.huzzah.digest.leaders;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The user groups of a workspace.
 *
 * @param all of them, those of a size in the order in which they are told
 * @param memberships the groups of each member; who is in none is missing
 * @param sizes how many of each group take part; a group of none is missing
 * @param members how many take part at all
 */
record Groups(
    List<GroupName> all,
    Map<MemberId, Set<GroupId>> memberships,
    Map<GroupId, Long> sizes,
    int members) {

  static Groups of(
      List<GroupName> all,
      Map<MemberId, Set<GroupId>> memberships,
      Collection<MemberId> takingPart) {
    Map<GroupId, Long> sizes =
        takingPart.stream()
            .flatMap(member -> memberships.getOrDefault(member, Set.of()).stream())
            .collect(groupingBy(identity(), counting()));
    return new Groups(all, memberships, sizes, takingPart.size());
  }

  /** Those of at least five members who take part, largest first. */
  List<GroupName> tellable() {
    return all.stream()
        .filter(group -> size(group.id()) >= Counting.FEWEST)
        .sorted(Comparator.comparingLong((GroupName group) -> size(group.id())).reversed())
        .toList();
  }

  Set<GroupId> of(MemberId member) {
    return memberships.getOrDefault(member, Set.of());
  }

  /**
   * The groups of each member that tell who works with whom: one of nine tenths of all members does
   * not.
   */
  Map<MemberId, Set<GroupId>> teams() {
    Set<GroupId> ofEverybody =
        sizes.keySet().stream().filter(group -> 10 * size(group) >= 9L * members).collect(toSet());
    return ofEverybody.isEmpty()
        ? memberships
        : memberships.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, theirs -> without(theirs.getValue(), ofEverybody)));
  }

  private static Set<GroupId> without(Set<GroupId> theirs, Set<GroupId> left) {
    return theirs.stream().filter(group -> !left.contains(group)).collect(toSet());
  }

  /** In which of these groups a member is, as bits, the first group's the lowest. */
  long bits(MemberId member, List<GroupName> groups) {
    Set<GroupId> theirs = of(member);
    long bits = 0;
    for (int place = 0; place < groups.size(); place++) {
      bits |= theirs.contains(groups.get(place).id()) ? 1L << place : 0;
    }
    return bits;
  }

  private long size(GroupId group) {
    return sizes.getOrDefault(group, 0L);
  }
}
