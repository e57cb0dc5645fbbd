package app.huzzah.digest;

import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses whose story is told. Nobody is in two stories. Celebrations, effort and lesson have a
 * place each, and as many of these are filled as can be; whoever was featured in the last four
 * weeks comes after those who were not, the longer ago the sooner. Among equals, stories of few
 * people come before those of many, then big ones, then those whose words say something, then those
 * of whom none was told for longest, then the older.
 */
final class Storyteller {
  /** Weeks for which whoever was featured comes after others. */
  static final int LATELY = 4;

  private static final int MOST_CELEBRATIONS = 3;

  /** One person who joined is kind; two make a story that is shared. */
  private static final int FEWEST_JOINED = 2;

  private final Map<MemberId, Integer> featured;
  private final List<Story> candidates;

  private Storyteller(WeekFacts facts) {
    this.featured = facts.featured();
    this.candidates =
        facts.candidates().stream()
            .sorted(
                Comparator.comparingInt((Story story) -> lateness(story, featured))
                    .thenComparing(Story::crowd)
                    .thenComparing(Story::size, Comparator.reverseOrder())
                    .thenComparing(Story::specific, Comparator.reverseOrder())
                    .thenComparing(story -> weeksAgo(story, featured), Comparator.reverseOrder())
                    .thenComparingLong(story -> story.id().value()))
            .toList();
  }

  static WeekStory tell(WeekFacts facts) {
    return new WeekStory(
        facts.telling(),
        facts.about(),
        facts.sums(),
        facts.before(),
        new Storyteller(facts).choose(),
        facts.values(),
        facts.firstGivers(),
        facts.board(),
        facts.thankedNames(),
        facts.weeks());
  }

  /**
   * How much a story has to wait for others, from 0 (nobody in it was featured in the last four
   * weeks) to 4 (somebody was a week ago).
   */
  static int lateness(Story story, Map<MemberId, Integer> featured) {
    return Math.max(0, LATELY + 1 - weeksAgo(story, featured));
  }

  private static int weeksAgo(Story story, Map<MemberId, Integer> featured) {
    return story.people().stream()
        .mapToInt(person -> featured.getOrDefault(person, Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Featured choose() {
    FirstStories first =
        FirstStories.fairest(
            List.of(firstCelebrations(), ofKind(Kind.EFFORT), ofKind(Kind.LESSON)),
            story -> lateness(story, featured));
    Set<MemberId> told = new HashSet<>();
    first.chosen().forEach(story -> story.ifPresent(one -> told.addAll(one.people())));
    Optional<Story> joined = mostJoined(first.stories(), told);
    joined.ifPresent(story -> told.addAll(story.people()));
    List<Story> chosen = Stream.concat(first.stories().stream(), joined.stream()).toList();
    return new Featured(
        celebrations(first.chosen().get(0), chosen, told),
        joined,
        first.chosen().get(1),
        first.chosen().get(2));
  }

  private List<Story> firstCelebrations() {
    List<Story> wins = ofKind(Kind.WIN);
    List<Story> big = wins.stream().filter(Story::big).toList();
    return big.isEmpty() ? wins : big;
  }

  private List<Story> ofKind(Kind kind) {
    return candidates.stream().filter(story -> story.kind() == kind).toList();
  }

  /** Empty where the one that most people joined is told already. */
  private Optional<Story> mostJoined(List<Story> chosen, Set<MemberId> told) {
    int most = most(candidates);
    return most < FEWEST_JOINED || most(chosen) == most
        ? Optional.empty()
        : candidates.stream()
            .filter(story -> story.joined() >= FEWEST_JOINED)
            .filter(isOfOthersThan(told))
            .min(
                Comparator.comparingInt((Story story) -> lateness(story, featured))
                    .thenComparing(Story::joined, Comparator.reverseOrder()));
  }

  private static int most(Collection<Story> stories) {
    return stories.stream().mapToInt(Story::joined).max().orElse(0);
  }

  /** The first one, with what else is big, or with more wins where nothing is. */
  private List<Story> celebrations(
      Optional<Story> first, List<Story> chosen, Set<MemberId> alreadyTold) {
    Set<MemberId> told = new HashSet<>(alreadyTold);
    List<Story> celebrations = new ArrayList<>(first.stream().toList());
    Stream<Story> big = candidates.stream().filter(Story::big);
    Stream<Story> wins = ofKind(Kind.WIN).stream().filter(story -> !story.big());
    for (Story story : Stream.concat(big, wins).toList()) {
      boolean small = !story.big() && celebrations.stream().anyMatch(Story::big);
      if (celebrations.size() < MOST_CELEBRATIONS
          && !small
          && !chosen.contains(story)
          && isOfOthersThan(told).test(story)) {
        celebrations.add(story);
        told.addAll(story.people());
      }
    }
    // Stable: wins keep their order among themselves, and so do the others.
    celebrations.sort(
        Comparator.comparing(Story::big)
            .reversed()
            .thenComparing(story -> story.kind() != Kind.WIN));
    return List.copyOf(celebrations);
  }

  private static Predicate<Story> isOfOthersThan(Set<MemberId> told) {
    return story -> story.people().stream().noneMatch(told::contains);
  }
}
