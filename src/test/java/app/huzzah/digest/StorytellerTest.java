package app.huzzah.digest;

import static app.huzzah.digest.TestStories.SPECIFIC;
import static app.huzzah.digest.TestStories.facts;
import static app.huzzah.digest.TestStories.saying;
import static app.huzzah.digest.TestStories.story;
import static app.huzzah.recognition.Kind.EFFORT;
import static app.huzzah.recognition.Kind.LESSON;
import static app.huzzah.recognition.Kind.WIN;
import static app.huzzah.recognition.Size.BIG;
import static app.huzzah.recognition.Size.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StorytellerTest {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Size> SIZES = List.of(Size.values());

  @Test
  void eachKindHasItsPlace() {
    Story win = story(1, WIN, BIG, "Mia");
    Story effort = story(2, EFFORT, SMALL, "Ben");
    Story lesson = story(3, LESSON, SMALL, "Omar");

    WeekStory told = tell(win, effort, lesson);

    assertThat(told.celebrations()).containsExactly(win);
    assertThat(told.efforts()).containsExactly(effort);
    assertThat(told.lessons()).containsExactly(lesson);
  }

  @Test
  void smallWinsAreToldWhereNobodyHadABigOne() {
    Story small = story(1, WIN, SMALL, "Mia");

    assertThat(tell(small).celebrations()).containsExactly(small);
    assertThat(tell(small, story(2, WIN, BIG, "Ben")).celebrations()).doesNotContain(small);
  }

  @Test
  void bigOnesComeFirstThenThoseThatSaySomethingThenTheOlder() {
    Story older = story(1, EFFORT, SMALL, "Ana");
    Story terse = saying("thanks!", 2, EFFORT, SMALL, "Ben");
    Story newer = story(3, EFFORT, SMALL, "Cid");
    Story big = saying("thanks!", 4, EFFORT, BIG, "Dora");

    assertThat(tell(older, terse, newer, big).efforts()).containsExactly(big, older);
    assertThat(tell(terse, newer).efforts()).containsExactly(newer, terse);
  }

  @Test
  void whoHasAStoryLeavesTheNextPlaceToSomebodyElse() {
    Story mias = story(1, WIN, BIG, "Mia");
    Story miasToo = story(2, WIN, BIG, "Mia", "Ben");
    Story bens = story(3, WIN, BIG, "Ben");
    Story miasEffort = story(4, EFFORT, BIG, "Mia");
    Story omars = saying("thanks", 5, EFFORT, SMALL, "Omar");

    WeekStory told = tell(mias, miasToo, bens, miasEffort, omars);

    assertThat(told.celebrations()).containsExactly(mias, bens);
    assertThat(told.efforts()).containsExactly(omars);
  }

  @Test
  void aBetterStoryGivesWayWhereElseSomebodyWouldHaveTwo() {
    Story miasWin = story(1, WIN, BIG, "Mia");
    Story bensWin = story(2, WIN, BIG, "Ben");
    Story miasLesson = story(3, LESSON, BIG, "Mia");

    WeekStory told = tell(miasWin, bensWin, miasLesson);

    assertThat(told.celebrations()).startsWith(bensWin);
    assertThat(told.lessons()).containsExactly(miasLesson);
  }

  @Test
  void aBigWinIsToldEvenOfSomebodyWhoIsInAnotherPlace() {
    Story priyas = story(1, WIN, BIG, "Priya");
    Story mias = story(2, WIN, BIG, "Mia");
    Story miasEffort = story(3, EFFORT, SMALL, "Mia");
    Story bens = saying("thanks", 4, EFFORT, SMALL, "Ben");

    WeekStory told = tell(priyas, mias, miasEffort, bens);

    assertThat(told.celebrations()).containsExactly(priyas, mias);
    assertThat(told.efforts()).containsExactly(miasEffort, bens);
  }

  @Test
  void aPlaceIsNotLeftEmptyWhereThereIsNoOtherChoice() {
    Story win = story(1, WIN, BIG, "Mia");
    Story lesson = story(2, LESSON, SMALL, "Mia");

    WeekStory told = tell(win, lesson);

    assertThat(told.celebrations()).containsExactly(win);
    assertThat(told.lessons()).containsExactly(lesson);
  }

  @Test
  void aDigestStaysShort() {
    List<Story> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(story(i, KINDS.get(i % 3), SIZES.get(i % 2), "P" + i));
    }

    WeekStory told = Storyteller.tell(facts(many));

    assertThat(told.celebrations()).hasSize(3);
    assertThat(told.efforts()).hasSize(2);
    assertThat(told.lessons()).hasSize(2);
  }

  @RepeatedTest(50)
  void whateverTheWeekTheChoiceIsFairAndAlwaysTheSame(RepetitionInfo repetition) {
    List<Story> candidates = randomWeek(new Random(repetition.getCurrentRepetition()));

    WeekStory told = Storyteller.tell(facts(candidates));

    List<Story> first =
        Stream.of(told.celebrations(), told.efforts(), told.lessons())
            .flatMap(place -> place.stream().limit(1))
            .toList();
    assertThat(repeats(first)).isEqualTo(fewestRepeats(candidates));
    Set<MemberId> featured = new HashSet<>();
    first.forEach(story -> featured.addAll(story.people()));
    Stream.of(told.celebrations(), told.efforts(), told.lessons())
        .flatMap(place -> place.stream().skip(1))
        .filter(more -> !(more.kind() == WIN && more.big()))
        .forEach(more ->
            more.people()
                .forEach(person -> assertThat(featured.add(person)).as("%s", person).isTrue()));
    List<Story> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(Storyteller.tell(facts(shuffled))).isEqualTo(told);
  }

  private static WeekStory tell(Story... candidates) {
    return Storyteller.tell(facts(List.of(candidates)));
  }

  private static List<Story> randomWeek(Random random) {
    List<Story> week = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String[] people =
          random
              .ints(1 + random.nextInt(2), 0, 5)
              .distinct()
              .mapToObj(n -> "P" + n)
              .toArray(String[]::new);
      week.add(
          saying(
              random.nextBoolean() ? SPECIFIC : "thanks",
              i,
              KINDS.get(random.nextInt(3)),
              SIZES.get(random.nextInt(2)),
              people));
    }
    return week;
  }

  /** By trying every set of first stories, whatever their merit. */
  private static int fewestRepeats(List<Story> candidates) {
    boolean anyBigWin = candidates.stream().anyMatch(s -> s.kind() == WIN && s.big());
    List<List<Story>> sets = List.of(List.of());
    for (Kind kind : Kind.values()) {
      List<Story> fitting =
          candidates.stream()
              .filter(story -> story.kind() == kind)
              .filter(story -> kind != WIN || !anyBigWin || story.big())
              .toList();
      if (!fitting.isEmpty()) {
        sets =
            sets.stream()
                .flatMap(set ->
                    fitting.stream()
                        .map(story -> Stream.concat(set.stream(), Stream.of(story)).toList()))
                .toList();
      }
    }
    return sets.stream().mapToInt(StorytellerTest::repeats).min().orElseThrow();
  }

  private static int repeats(List<Story> stories) {
    List<MemberId> people = stories.stream().flatMap(story -> story.people().stream()).toList();
    return people.size() - new HashSet<>(people).size();
  }
}
