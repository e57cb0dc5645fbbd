package app.huzzah.digest.leaders;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which circles of people, such as groups or time zones, may be told of on their own.
 *
 * <p>None with fewer than five. And none that would tell of fewer than five by taking one figure
 * from another: where circles that are told lie within a larger one that is told, or within all
 * members, and leave one to four of its people over, the smallest of them is not told either. That
 * is looked at for each of them alone and for all of them together, not for every choice of some.
 * Of circles that overlap without one being within the other, figures of what they share do not
 * follow.
 *
 * @param people who is in it, as places in a list of all members
 */
record Circle<T>(T of, BitSet people) {
  int size() {
    return people.cardinality();
  }

  /** Those that may be told, in the same order. */
  static <T> List<Circle<T>> tellable(List<Circle<T>> circles, int members) {
    BitSet everybody = new BitSet(members);
    everybody.set(0, members);
    List<Circle<T>> told = new ArrayList<>(circles);
    told.removeIf(circle -> circle.size() < Counting.FEWEST);
    Optional<Circle<T>> betraying = betraying(told, everybody);
    while (betraying.isPresent()) {
      told.remove(betraying.get());
      betraying = betraying(told, everybody);
    }
    return List.copyOf(told);
  }

  private static <T> Optional<Circle<T>> betraying(List<Circle<T>> told, BitSet everybody) {
    return Stream.concat(Stream.of(everybody), told.stream().map(Circle::people))
        .flatMap(whole -> betrayingWithin(whole, told).stream())
        .findFirst();
  }

  private static <T> Optional<Circle<T>> betrayingWithin(BitSet whole, List<Circle<T>> told) {
    List<Circle<T>> parts = told.stream().filter(circle -> circle.isPartOf(whole)).toList();
    BitSet together = new BitSet();
    parts.forEach(part -> together.or(part.people));
    Stream<Circle<T>> alone = parts.stream().filter(part -> leavesFew(whole, part.people));
    Stream<Circle<T>> smallest =
        leavesFew(whole, together)
            ? parts.stream().min(Comparator.comparingInt(Circle::size)).stream()
            : Stream.empty();
    return Stream.concat(alone, smallest).findFirst();
  }

  private boolean isPartOf(BitSet whole) {
    if (people.equals(whole)) {
      return false;
    }
    BitSet outside = (BitSet) people.clone();
    outside.andNot(whole);
    return outside.isEmpty();
  }

  /** Whether few of the whole are not among the people, all of whom are in the whole. */
  private static boolean leavesFew(BitSet whole, BitSet people) {
    int rest = whole.cardinality() - people.cardinality();
    return !people.isEmpty() && rest > 0 && rest < Counting.FEWEST;
  }
}
