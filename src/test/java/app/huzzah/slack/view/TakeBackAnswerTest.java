package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.member;
import static app.huzzah.slack.view.Screens.recognition;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakeBackAnswerTest {
  private static final Allowance ALLOWANCE = new Allowance(20, 0, Screens.MOMENT);
  private static final MemberId STRANGER = member(9);
  private static final People NAMES =
      new People(Map.of(member(2), called("Mia Rossi", "mia"), member(3), called("Ben", "ben.i")));
  private static final Recognition WIN =
      recognition(
          Kind.WIN,
          Size.BIG,
          List.of(member(2), member(3)),
          "*closing* <Acme> & co",
          List.of("growth"));

  @Test
  void afterTakingBackTheWordsAreThereToCopy() {
    Message answer = answer(WIN);
    assertThat(answer.text()).startsWith("Taken back: your shout-out for Mia Rossi and Ben. ");
    assertThat(answer.blocks().get(1).toString()).contains("To give it again with a change");
    assertThat(toCopy(answer))
        .isEqualTo("/huzzah big win @mia @ben.i for *closing* <Acme> & co #growth");
  }

  @Test
  void whatOnlyTheyHeardOfStaysBetweenThem() {
    assertThat(toCopy(answer(with(WIN, Audience.DIRECT, Origin.FORM))))
        .startsWith("/huzzah privately big win @mia");
  }

  @Test
  void somebodyWithoutAHandleIsNamedById() {
    Recognition stranger =
        recognition(Kind.EFFORT, Size.SMALL, List.of(STRANGER), "the visit", List.of());
    assertThat(toCopy(answer(stranger))).isEqualTo("/huzzah @" + STRANGER + " for the visit");
  }

  @ParameterizedTest
  @EnumSource(names = {"REACTION", "IMPORT", "CELEBRATION"})
  void whatNobodyTypedIsNotShownToBeTypedAgain(Origin origin) {
    assertThat(answer(with(WIN, Audience.PUBLIC, origin)).blocks()).hasSize(1);
  }

  @Test
  void onlyWhatWasTakenBackNowIsOfferedAgain() {
    assertThat(TakeBackAnswer.of(new TakeBackOutcome.AlreadyTakenBack(WIN), NAMES).blocks())
        .hasSize(1);
    assertThat(TakeBackAnswer.of(new TakeBackOutcome.TooLate(WIN, Screens.MOMENT), NAMES).blocks())
        .hasSize(1);
  }

  private static Message answer(Recognition recognition) {
    return TakeBackAnswer.of(new TakeBackOutcome.TakenBack(recognition, ALLOWANCE), NAMES);
  }

  private static String toCopy(Message answer) {
    RichTextBlock block = (RichTextBlock) answer.blocks().getLast();
    var text = (RichTextPreformattedElement) block.getElements().getFirst();
    return ((RichTextSectionElement.Text) text.getElements().getFirst()).getText();
  }

  private static Member called(String name, String handle) {
    return new Member(STRANGER, name, handle, Optional.empty(), false, false, false, false, false);
  }

  private static Recognition with(Recognition like, Audience audience, Origin origin) {
    return new Recognition(
        like.workspace(),
        like.id(),
        like.giver(),
        like.recipients(),
        like.kind(),
        like.size(),
        like.points(),
        like.message(),
        like.values(),
        like.place(),
        audience,
        origin,
        like.givenAt(),
        like.day(),
        like.takeBack());
  }
}
