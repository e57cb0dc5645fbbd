package app.huzzah.digest;

import static app.huzzah.digest.TestStories.SPECIFIC;
import static app.huzzah.digest.TestStories.facts;
import static app.huzzah.digest.TestStories.joinedBy;
import static app.huzzah.digest.TestStories.saying;
import static app.huzzah.recognition.Kind.EFFORT;
import static app.huzzah.recognition.Kind.LESSON;
import static app.huzzah.recognition.Kind.WIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What has to hold of the choice of stories whatever a week was like. */
class FairnessTest {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Size> SIZES = List.of(Size.values());

  @RepeatedTest(200)
  void aRandomWeekIsToldFairlyAndAlwaysTheSame(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Story> candidates = randomWeek(random);
    Map<MemberId, Integer> lately = randomPast(random);

    Featured told = choose(candidates, lately);

    assertThat(isOfDifferentPeople(told.stories())).as("nobody is told of twice").isTrue();
    assertThat(candidates).as("nothing is made up").containsAll(told.stories());
    List<Optional<Story>> first =
        List.of(told.celebrations().stream().findFirst(), told.effort(), told.lesson());
    Best best = Best.of(candidates, lately);
    // A celebration may also fill its place with what is big but no win, which is more yet.
    assertThat(first.stream().flatMap(Optional::stream).count())
        .as("as many places are filled as can be")
        .isGreaterThanOrEqualTo(best.filled());
    assertThat(latenessOf(told.effort(), lately) + latenessOf(told.lesson(), lately))
        .as("whoever was featured lately comes after others")
        .isLessThanOrEqualTo(best.lateness());
    List<Story> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(choose(shuffled, lately)).as("whatever the order").isEqualTo(told);
  }

  @Test
  void theSameFourPeopleAreNotFeaturedEveryWeek() {
    // Four people get big ones every week; twenty others get a small effort each.
    Map<MemberId, Integer> lastFeatured = new HashMap<>();
    Map<MemberId, Integer> times = new HashMap<>();
    for (int week = 0; week < 52; week++) {
      List<Story> candidates = new ArrayList<>();
      for (int n = 0; n < 24; n++) {
        Size size = n < 4 ? Size.BIG : Size.SMALL;
        candidates.add(saying(SPECIFIC, week * 100L + n, EFFORT, size, "P" + n));
      }
      int now = week;
      Map<MemberId, Integer> lately = new HashMap<>();
      lastFeatured.forEach((person, last) -> lately.put(person, now - last));
      Featured told = choose(candidates, lately);
      told.effort().orElseThrow().people().forEach(person -> times.merge(person, 1, Integer::sum));
      told.stories()
          .forEach(story -> story.people().forEach(person -> lastFeatured.put(person, now)));
    }

    assertThat(times)
        .as("everybody has had the effort of the week")
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(times.values()).allSatisfy(often -> assertThat(often).isLessThanOrEqualTo(3));
  }

  private static Featured choose(List<Story> candidates, Map<MemberId, Integer> lately) {
    return Storyteller.tell(facts(candidates, lately)).featured();
  }

  private static int latenessOf(Optional<Story> story, Map<MemberId, Integer> lately) {
    return story.map(told -> Storyteller.lateness(told, lately)).orElse(0);
  }

  private static List<Story> randomWeek(Random random) {
    List<Story> week = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String[] people =
          random
              .ints(1 + random.nextInt(2), 0, 6)
              .distinct()
              .mapToObj(n -> "P" + n)
              .toArray(String[]::new);
      Story story =
          saying(
              random.nextBoolean() ? SPECIFIC : "thanks",
              i,
              KINDS.get(random.nextInt(3)),
              SIZES.get(random.nextInt(2)),
              people);
      week.add(joinedBy(Math.max(0, random.nextInt(8) - 4), story));
    }
    return week;
  }

  private static Map<MemberId, Integer> randomPast(Random random) {
    Map<MemberId, Integer> past = new HashMap<>();
    random
        .ints(random.nextInt(5), 0, 6)
        .forEach(n -> past.put(new MemberId("UP" + n), 1 + random.nextInt(4)));
    return past;
  }

  private static boolean isOfDifferentPeople(List<Story> stories) {
    List<MemberId> people = stories.stream().flatMap(story -> story.people().stream()).toList();
    return new HashSet<>(people).size() == people.size();
  }

  /**
   * The best that any choice of one story for each of the three places reaches, found by trying all
   * of them.
   *
   * @param lateness the least of those that fill as many, added up
   */
  private record Best(int filled, int lateness) {
    static Best of(List<Story> candidates, Map<MemberId, Integer> lately) {
      boolean anyBigWin = candidates.stream().anyMatch(s -> s.kind() == WIN && s.big());
      List<List<Story>> sets = List.of(List.of());
      for (Kind kind : List.of(WIN, EFFORT, LESSON)) {
        List<Story> fitting =
            candidates.stream()
                .filter(story -> story.kind() == kind)
                .filter(story -> kind != WIN || !anyBigWin || story.big())
                .toList();
        sets =
            sets.stream()
                .flatMap(set ->
                    Stream.concat(
                        Stream.of(set),
                        fitting.stream()
                            .map(story -> Stream.concat(set.stream(), Stream.of(story)).toList())
                            .filter(FairnessTest::isOfDifferentPeople)))
                .toList();
      }
      int filled = sets.stream().mapToInt(List::size).max().orElse(0);
      int lateness =
          sets.stream()
              .filter(set -> set.size() == filled)
              .mapToInt(
                  set -> set.stream().mapToInt(story -> Storyteller.lateness(story, lately)).sum())
              .min()
              .orElse(0);
      return new Best(filled, lateness);
    }
  }
}
