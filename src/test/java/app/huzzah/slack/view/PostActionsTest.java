package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.members;
import static app.huzzah.slack.view.Screens.recognition;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Audience;
import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RewordOutcome;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.text.Reason;
import app.huzzah.slack.view.RecognitionPost.Choice;
import app.huzzah.slack.view.RecognitionPost.Chosen;
import app.huzzah.workspace.Exclusion;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of joining, rewording and removing. */
class PostActionsTest {
  private static final People PEOPLE = called("Mia", 300);
  private static final Allowance ALLOWANCE = new Allowance(20, 13, Screens.MOMENT);
  private static final List<String> KNOWN = List.of("growth", "teamwork");

  @Test
  void onePersonWhoJoinedIsNamed() {
    assertThat(joined(1, 1)).isEqualTo(":raised_hands: *Mia* joined in · 1 more point");
  }

  @Test
  void severalAreCountedAndNamed() {
    assertThat(joined(1, 3))
        .isEqualTo(":raised_hands: 3 people joined in: *Mia*, *Mia* and *Mia* · 3 more points");
  }

  @Test
  void ofManyTenAreNamed() {
    assertThat(joined(1, 200))
        .startsWith(":raised_hands: 200 people joined in: *Mia*, ")
        .endsWith(", *Mia* and 190 more · 200 more points");
  }

  @Test
  void withSeveralRecipientsTheirSumsMayDiffer() {
    assertThat(joined(2, 2)).isEqualTo(":raised_hands: 2 people joined in: *Mia* and *Mia*");
  }

  private static String joined(int recipients, int boosters) {
    Message post =
        RecognitionPost.inChannel(small("closing Acme", recipients), members(boosters), PEOPLE);
    ContextBlock block = (ContextBlock) post.blocks().get(3);
    return ((MarkdownTextObject) block.getElements().getFirst()).getText();
  }

  @Test
  void whoJoinsReadsWhatItGaveAndWhatIsLeft() {
    Recognition one = small("closing Acme", 1);
    assertThat(JoinAnswer.of(new BoostOutcome.Joined(one, 1, ALLOWANCE), PEOPLE, ALLOWANCE).text())
        .startsWith("You joined in: Mia gets 1 more point. You have 7 of 20 points left");
    assertThat(
            JoinAnswer.of(
                    new BoostOutcome.Joined(small("closing Acme", 2), 2, ALLOWANCE),
                    PEOPLE,
                    ALLOWANCE)
                .text())
        .startsWith("You joined in: Mia and Mia get 1 more point each.");
    assertThat(JoinAnswer.of(new BoostOutcome.AlreadyJoined(one), PEOPLE, ALLOWANCE).text())
        .isEqualTo("You joined in before, and that counts: Mia gets 1 more point from you.");
    assertThat(JoinAnswer.of(new BoostOutcome.Left(one), PEOPLE, ALLOWANCE).text())
        .startsWith("You no longer join in, and your points are back. You have 7 of 20");
  }

  @Test
  void whoCannotJoinReadsWhy() {
    assertThat(said(new BoostOutcome.YourOwn(true))).contains("gave this one yourself");
    assertThat(said(new BoostOutcome.YourOwn(false))).contains("for you: enjoy it");
    assertThat(said(new BoostOutcome.Gone())).contains("taken back meanwhile");
    assertThat(said(new BoostOutcome.NotAGiver(Exclusion.GUEST))).contains("Guests can't give");
    assertThat(said(new BoostOutcome.OverAllowance(9, ALLOWANCE)))
        .startsWith(
            "Joining in takes 9 points, one for each person thanked, and you have 7 left. New"
                + " points come <!date^");
    assertThat(said(new BoostOutcome.OverAllowance(1, new Allowance(20, 20, Screens.MOMENT))))
        .startsWith("Joining in takes 1 point, and you have given all of this week's. New points");
  }

  private static String said(BoostOutcome outcome) {
    Message answer = JoinAnswer.of(outcome, PEOPLE, ALLOWANCE);
    keepsToSlacksLimits(answer);
    return answer.text();
  }

  @Test
  void eachChoiceOfTheMenuIsReadAsItWasWritten() {
    for (Choice choice : Choice.values()) {
      assertThat(Chosen.parse(choice.name() + " 7"))
          .contains(new Chosen(choice, small("x", 1).id()));
    }
    for (String other : List.of("", "REMOVE", "REMOVE x", "SOMETHING 7", "REMOVE 7 8")) {
      assertThat(Chosen.parse(other)).isEmpty();
    }
  }

  // Rewording.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closing Acme",
        "For the late night",
        "for #growth and more",
        "what we call #teamwork",
        ", a comma first",
        "three\nlines\nof it",
        "#growth | #teamwork",
        "🎉"
      })
  void wordsThatNobodyTouchedStayAsTheyAre(String message) {
    for (List<String> values : List.of(List.<String>of(), List.of("growth"), KNOWN)) {
      Recognition before = recognition(Kind.WIN, Size.SMALL, members(2), message, values);
      Reason read = RewordForm.read(initial(RewordForm.of(before)), before, KNOWN);
      assertThat(read.message()).isEqualTo(message);
      assertThat(read.values()).containsAll(values);
    }
  }

  @Test
  void valuesAreTypedAndTakenOff() {
    Recognition before =
        recognition(Kind.WIN, Size.SMALL, members(2), "closing Acme", List.of("growth"));

    assertThat(initial(RewordForm.of(before))).isEqualTo("closing Acme #growth");
    assertThat(RewordForm.read("saving Acme #teamwork", before, KNOWN))
        .isEqualTo(new Reason("saving Acme", List.of("teamwork")));
    assertThat(RewordForm.read("saving Acme", before, KNOWN).values()).isEmpty();
  }

  @Test
  void aValueThatWasRetiredMeanwhileStays() {
    Recognition before =
        recognition(Kind.WIN, Size.SMALL, members(2), "closing Acme", List.of("courage"));
    assertThat(RewordForm.read("saving Acme #courage", before, KNOWN))
        .isEqualTo(new Reason("saving Acme", List.of("courage")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "&", "🎉", "\u05de"})
  void theLongestOfAllFitsAndLosesNoValue(String piece) {
    List<String> values = IntStream.range(0, 100).mapToObj(i -> "value-" + i).toList();
    String message = piece.repeat(3_000 / piece.length());
    Recognition most = recognition(Kind.LESSON, Size.BIG, members(200), message, values);

    keepsToSlacksLimits(RewordForm.of(most));
    keepsToSlacksLimits(RewordAnswer.done(most));
    keepsToSlacksLimits(Hint.unsent(RewordAnswer.refusal(new RewordOutcome.Gone()), message));
    assertThat(RewordForm.read(initial(RewordForm.of(most)), most, values))
        .isEqualTo(new Reason(message, values));
  }

  private static String initial(View form) {
    return Screens.json(form)
        .getAsJsonArray("blocks")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("element")
        .get("initial_value")
        .getAsString();
  }

  // Removing.

  @Test
  void wordsThatWereNotPublicAreNotShownToAnAdmin() {
    for (Audience audience : List.of(Audience.PRIVATE, Audience.DIRECT)) {
      Recognition hidden = said(audience);
      assertThat(Screens.json(RemoveForm.of(List.of(hidden), PEOPLE)).toString())
          .contains("not given in public", "Mia")
          .doesNotContain("closing Acme");
      assertThat(Screens.json(RemoveForm.of(List.of(hidden, said(Audience.PUBLIC)), PEOPLE)))
          .asString()
          .containsOnlyOnce("closing Acme");
      assertThat(
              RemoveAnswer.of(new TakeBackOutcome.TakenBack(hidden, ALLOWANCE), PEOPLE).toString())
          .contains("Removed")
          .doesNotContain("closing Acme");
    }
    assertThat(Screens.json(RemoveForm.of(List.of(said(Audience.PUBLIC)), PEOPLE)).toString())
        .contains("closing Acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>"})
  void theFormForRemovingFits(String piece) {
    Recognition most =
        recognition(
            Kind.LESSON, Size.BIG, members(200), piece.repeat(3_000 / piece.length()), KNOWN);
    People people = called(piece.repeat(80 / piece.length()), 200);

    keepsToSlacksLimits(RemoveForm.of(List.of(most), people));
    keepsToSlacksLimits(
        RemoveForm.of(IntStream.range(0, 150).mapToObj(i -> most).toList(), people));
    keepsToSlacksLimits(RemoveAnswer.of(new TakeBackOutcome.TakenBack(most, ALLOWANCE), people));
  }

  @Test
  void whatGoesIsTheOneChosenOrTheOnlyOne() {
    assertThat(RemoveForm.recognition("7", Optional.empty())).contains(small("x", 1).id());
    assertThat(RemoveForm.recognition("", Optional.of("7"))).contains(small("x", 1).id());
    assertThat(RemoveForm.recognition("", Optional.empty())).isEmpty();
  }

  private static Recognition small(String message, int recipients) {
    return recognition(Kind.EFFORT, Size.SMALL, members(recipients), message, List.of());
  }

  private static Recognition said(Audience audience) {
    Recognition one = small("closing Acme", 2);
    return new Recognition(
        one.workspace(),
        one.id(),
        one.giver(),
        one.recipients(),
        one.kind(),
        one.size(),
        one.points(),
        one.message(),
        one.values(),
        one.place(),
        audience,
        one.origin(),
        one.givenAt(),
        one.day(),
        one.takeBack());
  }
}
