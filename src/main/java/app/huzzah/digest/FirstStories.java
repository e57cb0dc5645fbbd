package app.huzzah.digest;

import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * One story for each of some places, none of them with people of another: the set that fills most
 * places; of those, the one whose stories have waited longest; of those, the best.
 *
 * @param chosen one for each place, in their order; empty where every candidate has people who are
 *     told of elsewhere, or where there is none
 * @param lateness what the stories have to wait for others, added up
 * @param ranks the sum of the stories' ranks among their place's candidates; 0 is best
 */
record FirstStories(List<Optional<Story>> chosen, int lateness, int ranks) {
  /** How deep the search goes at each place; it tries every combination. */
  private static final int DEPTH = 30;

  private static final Comparator<FirstStories> FAIRNESS =
      Comparator.<FirstStories>comparingInt(set -> -set.stories().size())
          .thenComparingInt(FirstStories::lateness)
          .thenComparingInt(FirstStories::ranks);

  /**
   * Chooses.
   *
   * @param places candidates of each, the best first
   * @param lateness how much a story has to wait for others; 0 is not at all
   */
  static FirstStories fairest(List<List<Story>> places, ToIntFunction<Story> lateness) {
    return best(places, lateness, new FirstStories(List.of(), 0, 0), Set.of());
  }

  List<Story> stories() {
    return chosen.stream().flatMap(Optional::stream).toList();
  }

  private static FirstStories best(
      List<List<Story>> places,
      ToIntFunction<Story> lateness,
      FirstStories soFar,
      Set<MemberId> told) {
    if (soFar.chosen.size() == places.size()) {
      return soFar;
    }
    List<Story> candidates = places.get(soFar.chosen.size());
    FirstStories best = best(places, lateness, soFar.with(Optional.empty(), 0, 0), told);
    for (int rank = 0; rank < Math.min(DEPTH, candidates.size()); rank++) {
      Story story = candidates.get(rank);
      if (story.people().stream().noneMatch(told::contains)) {
        Set<MemberId> more = new HashSet<>(told);
        more.addAll(story.people());
        FirstStories with = soFar.with(Optional.of(story), lateness.applyAsInt(story), rank);
        FirstStories whole = best(places, lateness, with, more);
        best = FAIRNESS.compare(whole, best) < 0 ? whole : best;
      }
    }
    return best;
  }

  private FirstStories with(Optional<Story> story, int late, int rank) {
    List<Optional<Story>> more = new ArrayList<>(chosen);
    more.add(story);
    return new FirstStories(List.copyOf(more), lateness + late, ranks + rank);
  }
}
