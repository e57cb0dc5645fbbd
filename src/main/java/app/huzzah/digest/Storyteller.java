package app.huzzah.digest;

import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses whose story is told. Celebrations, effort and lessons have a place each, and nobody is in
 * two stories where there is another choice: a place that has any story gets one, chosen so that as
 * few people as possible appear twice; more are added only while they bring somebody new. Among
 * equals, big ones come first, then those whose words say something, then the older.
 */
final class Storyteller {
  private static final int MOST_CELEBRATIONS = 3;
  private static final int MOST_EFFORTS = 2;
  private static final int MOST_LESSONS = 2;

  /** How deep the search for a fair set of first stories goes; it tries every combination. */
  private static final int DEPTH = 30;

  private static final Comparator<Story> MERIT =
      Comparator.comparing(Story::size)
          .reversed()
          .thenComparing(Story::specific, Comparator.reverseOrder())
          .thenComparingLong(story -> story.id().value());

  private Storyteller() {}

  static WeekStory tell(WeekFacts facts) {
    List<Place> places =
        List.of(
            new Place(celebrations(facts.candidates()), MOST_CELEBRATIONS),
            new Place(ofKind(facts.candidates(), Kind.EFFORT), MOST_EFFORTS),
            new Place(ofKind(facts.candidates(), Kind.LESSON), MOST_LESSONS));
    chooseFirst(places);
    chooseMore(places);
    return new WeekStory(
        facts.telling(),
        facts.sums(),
        facts.before(),
        List.copyOf(places.get(0).chosen),
        List.copyOf(places.get(1).chosen),
        List.copyOf(places.get(2).chosen),
        facts.values(),
        facts.board(),
        facts.thankedNames());
  }

  private static List<Story> celebrations(List<Story> candidates) {
    List<Story> wins = ofKind(candidates, Kind.WIN);
    List<Story> big = wins.stream().filter(Story::big).toList();
    return big.isEmpty() ? wins : big;
  }

  private static List<Story> ofKind(List<Story> candidates, Kind kind) {
    return candidates.stream().filter(story -> story.kind() == kind).sorted(MERIT).toList();
  }

  private static void chooseFirst(List<Place> places) {
    List<Place> open = places.stream().filter(place -> !place.candidates.isEmpty()).toList();
    Choice best = best(open, 0, new Choice(List.of(), 0, 0));
    for (int i = 0; i < open.size(); i++) {
      open.get(i).chosen.add(best.stories.get(i));
    }
  }

  private static Choice best(List<Place> places, int index, Choice soFar) {
    if (index == places.size()) {
      return soFar;
    }
    List<Story> candidates = places.get(index).candidates;
    return IntStream.range(0, Math.min(DEPTH, candidates.size()))
        .mapToObj(rank -> best(places, index + 1, soFar.with(candidates.get(rank), rank)))
        .min(Comparator.comparingInt(Choice::repeats).thenComparingInt(Choice::ranks))
        .orElseThrow();
  }

  private static void chooseMore(List<Place> places) {
    Set<MemberId> featured = new HashSet<>();
    places.forEach(place -> place.chosen.forEach(story -> featured.addAll(story.people())));
    for (int round = 1; round < MOST_CELEBRATIONS; round++) {
      for (Place place : places) {
        if (place.chosen.size() <= round && round < place.most) {
          place.candidates.stream()
              .filter(story -> fits(story, place, featured))
              .findFirst()
              .ifPresent(story -> {
                place.chosen.add(story);
                featured.addAll(story.people());
              });
        }
      }
    }
  }

  /**
   * Nobody is told of twice, so that many are told of once; but a big win is not left out because
   * somebody is in another place too.
   */
  private static boolean fits(Story story, Place place, Set<MemberId> featured) {
    boolean celebration = story.kind() == Kind.WIN && story.big();
    return Collections.disjoint(story.people(), celebration ? place.people() : featured);
  }

  /** A part of the digest with the stories that fit there, best first. */
  private static final class Place {
    final List<Story> candidates;
    final int most;
    final List<Story> chosen = new ArrayList<>();

    Place(List<Story> candidates, int most) {
      this.candidates = candidates;
      this.most = most;
    }

    Set<MemberId> people() {
      Set<MemberId> people = new HashSet<>();
      chosen.forEach(story -> people.addAll(story.people()));
      return people;
    }
  }

  /**
   * First stories of some places.
   *
   * @param repeats people who are in more than one of them, counted each time
   * @param ranks the sum of the stories' ranks within their places; 0 is best
   */
  private record Choice(List<Story> stories, int repeats, int ranks) {
    Choice with(Story story, int rank) {
      int repeated =
          (int)
              story.people().stream()
                  .filter(person ->
                      stories.stream()
                          .map(Story::people)
                          .anyMatch((Collection<MemberId> people) -> people.contains(person)))
                  .count();
      List<Story> more = new ArrayList<>(stories);
      more.add(story);
      return new Choice(more, repeats + repeated, ranks + rank);
    }
  }
}
