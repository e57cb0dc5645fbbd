package app.huzzah.digest;

import static app.huzzah.digest.TestStories.SPECIFIC;
import static app.huzzah.digest.TestStories.facts;
import static app.huzzah.digest.TestStories.joinedBy;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorytellerTest {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Size> SIZES = List.of(Size.values());

  @Test
  void eachKindHasItsPlace() {
    Story win = story(1, WIN, BIG, "Mia");
    Story effort = story(2, EFFORT, SMALL, "Ben");
    Story lesson = story(3, LESSON, SMALL, "Omar");

    Featured told = tell(win, effort, lesson);

    assertThat(told.celebrations()).containsExactly(win);
    assertThat(told.effort()).contains(effort);
    assertThat(told.lesson()).contains(lesson);
    assertThat(told.joined()).isEmpty();
  }

  @Test
  void smallWinsAreToldWhereNothingBigIsLeftToTell() {
    Story small = story(1, WIN, SMALL, "Mia");

    assertThat(tell(small).celebrations()).containsExactly(small);
    assertThat(tell(small, story(2, WIN, BIG, "Ben")).celebrations()).doesNotContain(small);
  }

  @Test
  void whatIsBigIsCelebratedWhateverItsKindWinsFirst() {
    Story effort = story(1, EFFORT, BIG, "Ana");
    Story anotherEffort = story(2, EFFORT, BIG, "Ben");
    Story lesson = story(3, LESSON, BIG, "Cid");
    Story win = story(4, WIN, BIG, "Dora");

    Featured told = tell(effort, anotherEffort, lesson, win);

    assertThat(told.celebrations()).containsExactly(win, anotherEffort);
    assertThat(told.effort()).contains(effort);
    assertThat(told.lesson()).contains(lesson);
  }

  @Test
  void bigOnesComeFirstThenThoseThatSaySomethingThenTheOlder() {
    Story older = story(1, EFFORT, SMALL, "Ana");
    Story terse = saying("thanks!", 2, EFFORT, SMALL, "Ben");
    Story newer = story(3, EFFORT, SMALL, "Cid");
    Story big = saying("thanks!", 4, EFFORT, BIG, "Dora");

    assertThat(tell(older, terse, newer, big).effort()).contains(big);
    assertThat(tell(newer, terse, older).effort()).contains(older);
    assertThat(tell(terse, newer).effort()).contains(newer);
  }

  @Test
  void whoHasAStoryLeavesTheNextPlaceToSomebodyElse() {
    Story mias = story(1, WIN, BIG, "Mia");
    Story miasToo = story(2, WIN, BIG, "Mia", "Ben");
    Story bens = story(3, WIN, BIG, "Ben");
    Story miasEffort = story(4, EFFORT, BIG, "Mia");
    Story omars = saying("thanks", 5, EFFORT, SMALL, "Omar");

    Featured told = tell(mias, miasToo, bens, miasEffort, omars);

    assertThat(told.celebrations()).containsExactly(mias, bens);
    assertThat(told.effort()).contains(omars);
  }

  @Test
  void aBetterStoryGivesWayWhereElseAPlaceWouldStayEmpty() {
    Story miasWin = story(1, WIN, BIG, "Mia");
    Story bensWin = story(2, WIN, BIG, "Ben");
    Story miasLesson = story(3, LESSON, BIG, "Mia");

    Featured told = tell(miasWin, bensWin, miasLesson);

    assertThat(told.celebrations()).containsExactly(bensWin);
    assertThat(told.lesson()).contains(miasLesson);
  }

  @Test
  void nobodyHasTwoStoriesEvenIfAPlaceStaysEmpty() {
    Featured told = tell(story(1, WIN, BIG, "Mia"), story(2, LESSON, SMALL, "Mia"));

    assertThat(told.stories()).hasSize(1);
  }

  @Test
  void whoWasFeaturedInTheLastFourWeeksComesAfterWhoWasNot() {
    Story lastWeeks = story(1, EFFORT, BIG, "Mia");
    Story fourWeeksAgo = story(2, EFFORT, SMALL, "Ben");
    Story terse = saying("thanks", 3, EFFORT, SMALL, "Omar");
    Map<MemberId, Integer> featured = Map.of(new MemberId("UMia"), 1, new MemberId("UBen"), 4);

    assertThat(choose(List.of(lastWeeks, fourWeeksAgo, terse), featured).effort()).contains(terse);
    assertThat(choose(List.of(lastWeeks, fourWeeksAgo), featured).effort()).contains(fourWeeksAgo);
    assertThat(choose(List.of(lastWeeks), featured).effort()).contains(lastWeeks);
  }

  @Test
  void aCrowdThatWasThankedIsNobodysOwnStory() {
    String[] crowd = IntStream.range(0, 11).mapToObj(n -> "P" + n).toArray(String[]::new);
    Story everybody = story(1, EFFORT, BIG, crowd);
    Story one = saying("thanks", 2, EFFORT, SMALL, "Mia");

    assertThat(tell(everybody, one).effort()).contains(one);
    assertThat(tell(everybody).effort()).contains(everybody);
  }

  @Test
  void theOneMostJoinedHasAPlaceOfItsOwnUnlessItIsToldAnyway() {
    Story win = story(1, WIN, BIG, "Mia");
    Story older = story(2, EFFORT, SMALL, "Omar");
    Story joined = joinedBy(3, saying("thanks", 3, EFFORT, SMALL, "Ben"));
    Story lessJoined = joinedBy(2, saying("thanks", 4, EFFORT, SMALL, "Zoe"));

    assertThat(tell(win, older, joined, lessJoined).joined()).contains(joined);
    assertThat(tell(joinedBy(4, win), older, joined).joined()).isEmpty();
    assertThat(tell(win, older, joinedBy(1, joined)).joined()).isEmpty();
  }

  @Test
  void aDigestStaysShort() {
    List<Story> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(joinedBy(i, story(i, KINDS.get(i % 3), SIZES.get(i % 2), "P" + i)));
    }

    assertThat(saying(SPECIFIC, 1, WIN, BIG, "Mia").specific()).isTrue();
    assertThat(choose(many, Map.of()).celebrations()).hasSize(3);
    assertThat(choose(many, Map.of()).stories()).hasSize(6);
  }

  private static Featured tell(Story... candidates) {
    return choose(List.of(candidates), Map.of());
  }

  private static Featured choose(List<Story> candidates, Map<MemberId, Integer> featured) {
    return Storyteller.tell(facts(candidates, featured)).featured();
  }
}
