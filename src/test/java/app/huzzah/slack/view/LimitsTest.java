package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.members;
import static app.huzzah.slack.view.Screens.recognition;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.LeftOut;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest of everything: 200 recipients, 80 characters a name, 3,000 a message. */
class LimitsTest {
  private static final Allowance ALLOWANCE = new Allowance(20, 13, Screens.MOMENT);
  private static final List<String> VALUES =
      IntStream.range(0, 100).mapToObj(i -> "value-" + i + "-" + "x".repeat(70)).toList();

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>"})
  void recognitionsFitWhateverNamesAndMessagesAreMadeOf(String piece) {
    People people = called(piece.repeat(80 / piece.length()), 200);
    Recognition most =
        recognition(
            Kind.LESSON, Size.BIG, members(200), piece.repeat(3_000 / piece.length()), VALUES);

    keepsToSlacksLimits(RecognitionPost.inChannel(most, members(200), people));
    keepsToSlacksLimits(
        RecognitionPost.toRecipient(most, people, "https://acme.slack.com/" + "x".repeat(200)));
    keepsToSlacksLimits(RecognitionPost.takenBack());
    keepsToSlacksLimits(
        GiveAnswer.confirmation(most, most.channel(), leftOut(), ALLOWANCE, people));
    keepsToSlacksLimits(TakeBackAnswer.of(new TakeBackOutcome.TakenBack(most, ALLOWANCE), people));
    keepsToSlacksLimits(
        Hint.problem(
            GiveAnswer.refusal(new GiveOutcome.NobodyToThank(leftOut()), people),
            "x".repeat(3_000)));
    keepsToSlacksLimits(MessageAnswer.leftOut(leftOut(), people));
    keepsToSlacksLimits(MessageAnswer.kept(new GiveOutcome.NobodyToThank(leftOut()), people));
    keepsToSlacksLimits(
        MessageAnswer.asks(
            new GiveOutcome.ManyPeople(51), people, piece.repeat(5_000 / piece.length())));
  }

  @Test
  void aLinkStaysWholeBesideManyValues() {
    Recognition most = recognition(Kind.WIN, Size.SMALL, members(2), "closing Acme", VALUES);
    assertThat(
            RecognitionPost.toRecipient(most, called("Mia", 2), "https://acme.slack.com/x")
                .toString())
        .contains("90 more values")
        .contains("<https://acme.slack.com/x|See the post>");
  }

  @Test
  void theFormHoldsAHundredGroupsAndValues() {
    List<Group> groups =
        IntStream.range(0, 150)
            .mapToObj(i -> new Group(new GroupId("S" + i), "g".repeat(90) + i, "G", Set.of()))
            .toList();
    Workspace workspace =
        new Workspace(new WorkspaceId("T1"), "Acme", Optional.empty(), Screens.settings(VALUES), 1);
    Filled all =
        new Filled(
            Set.copyOf(members(200)),
            Set.of(new GroupId("S3"), new GroupId("S149")),
            Kind.LESSON,
            Size.BIG,
            "🎉".repeat(2_000),
            VALUES,
            true,
            Optional.of(new ChannelId("C1")),
            Optional.of(
                new Spot(
                    new ChannelId("C1"),
                    Optional.of("1795597200.000100"),
                    Optional.of("1795597201.000100"))));
    keepsToSlacksLimits(GiveForm.of(workspace, groups, all, "x".repeat(3_000)));
    keepsToSlacksLimits(GiveForm.asking(workspace, groups, all, 1_000_000));
    keepsToSlacksLimits(GiveForm.of(workspace, List.of(), Filled.empty(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "&", "`", "🎉", "a🎉"})
  void whatWasTypedFitsAndIsCutAtWholeCharacters(String piece) {
    String typed = piece.repeat(40_000);
    Message hint = Hint.nearest("Not that.", typed, typed);
    keepsToSlacksLimits(hint);
    keepsToSlacksLimits(Hint.problem("Not that.", typed));
    keepsToSlacksLimits(Hint.fault("A1B2", typed));

    ActionsBlock actions = (ActionsBlock) hint.blocks().getLast();
    String value = ((ButtonElement) actions.getElements().getFirst()).getValue();
    assertThat(value).hasSizeLessThanOrEqualTo(2_000).isNotEmpty();
    assertThat(value.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  private static List<LeftOut> leftOut() {
    return members(200).stream().map(id -> new LeftOut(id, LeftOut.Reason.UNKNOWN)).toList();
  }
}
