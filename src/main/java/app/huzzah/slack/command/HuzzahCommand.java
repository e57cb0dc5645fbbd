package app.huzzah.slack.command;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.Confirmations;
import app.huzzah.slack.client.Forms;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.NumbersScreens;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.view.HelpView;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.TakeBackAnswer;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What {@code /huzzah} answers; every kind of wish is named here once. */
public final class HuzzahCommand {
  private final Directory directory;
  private final CorrectionService corrections;
  private final NamesOf names;
  private final Forms forms;
  private final FormText formText;
  private final GiveCommand give;
  private final BoardCommand board;
  private final NumbersScreens numbers;
  private final DigestCommand digest;
  private final RemoveCommand remove;
  private final SettingsCommand settings;
  private final AllowanceCommand allowance;
  private final PrivacyCommand privacy;
  private final RewardsCommand rewards;

  /** The commands that begin with a word. */
  public record ByWord(
      BoardCommand board,
      NumbersScreens numbers,
      DigestCommand digest,
      RemoveCommand remove,
      SettingsCommand settings,
      AllowanceCommand allowance,
      PrivacyCommand privacy,
      RewardsCommand rewards) {}

  public HuzzahCommand(
      Directory directory,
      RecognitionService recognitions,
      CorrectionService corrections,
      NamesOf names,
      Forms forms,
      ByWord byWord) {
    this.directory = directory;
    this.corrections = corrections;
    this.names = names;
    this.forms = forms;
    this.formText = new FormText(directory);
    this.give =
        new GiveCommand(
            recognitions,
            new MentionResolver(directory),
            names,
            new Confirmations(directory, names));
    this.board = byWord.board();
    this.numbers = byWord.numbers();
    this.digest = byWord.digest();
    this.remove = byWord.remove();
    this.settings = byWord.settings();
    this.allowance = byWord.allowance();
    this.privacy = byWord.privacy();
    this.rewards = byWord.rewards();
  }

  /** The private answer; empty where the answer is a form that was opened. */
  public Optional<Message> handle(SlashRequest request) {
    return answer(request, parse(request));
  }

  /** What somebody typed. */
  public Typed parse(SlashRequest request) {
    Workspace workspace = directory.workspace(request.workspace());
    return new CommandParser(workspace.settings().values(), nameIn(request)).parse(request.text());
  }

  /** The answer to what was typed, once it is understood. */
  public Optional<Message> answer(SlashRequest request, Typed typed) {
    return switch (typed) {
      case Typed.OpenForm open -> openForm(request, "");
      case Typed.Give gift -> Optional.of(give.handle(request, gift, plain(request)));
      case Typed.NotUnderstood not ->
          Optional.of(Hint.nearest(not.problem(), not.nearest(), plain(request)));
      case Typed.Command command -> command(request, command);
    };
  }

  /** What was typed, as the person saw it. */
  public String plain(SlashRequest request) {
    return PlainText.of(request.text(), nameIn(request)).strip();
  }

  private Optional<Message> command(SlashRequest request, Typed.Command command) {
    return switch (command.subcommand()) {
      case FORM, GIVE -> openForm(request, command.arguments());
      case BOARD -> Optional.of(board.handle(request, command.arguments(), plain(request)));
      case ME -> Optional.of(numbers.message(request.workspace(), request.member()));
      case UNDO -> undo(request);
      case REMOVE -> remove(request, command.arguments());
      case DIGEST -> Optional.of(digest.handle(request, command.arguments(), plain(request)));
      case SETTINGS -> settings.handle(request, command.arguments(), plain(request));
      case ALLOWANCE -> Optional.of(allowance.handle(request, command.arguments(), plain(request)));
      case PRIVACY -> Optional.of(privacy.handle(request, command.arguments(), plain(request)));
      case REWARDS -> rewards.handle(request, command.arguments(), plain(request));
      case HELP -> Optional.of(HelpView.of(lines(), directory.workspace(request.workspace())));
    };
  }

  private Optional<Message> openForm(SlashRequest request, String typed) {
    if (request.trigger().isEmpty()) {
      return Optional.of(
          typed.isBlank() ? HelpView.brief() : Hint.form(PlainText.of(typed, nameIn(request))));
    }
    try {
      forms.open(
          request.workspace(),
          request.trigger().get(),
          formText.escaped(request.workspace(), typed));
      return Optional.empty();
    } catch (SlackFault e) {
      return Optional.of(
          Message.of(
              "Slack did not let me open the form just now. Try again, or type it, such as"
                  + " `/huzzah @mia for the late night on Acme`."));
    }
  }

  private Optional<Message> remove(SlashRequest request, String arguments) {
    try {
      return remove.handle(request, arguments, plain(request));
    } catch (SlackFault e) {
      return Optional.of(
          Hint.problem("Slack did not let me open the form just now. Try again.", plain(request)));
    }
  }

  private Optional<Message> undo(SlashRequest request) {
    return corrections
        .takeBackLatest(request.workspace(), request.member(), request.occasion())
        .map(outcome -> TakeBackAnswer.of(outcome, names.of(request.workspace(), outcome)));
  }

  private Function<MemberId, String> nameIn(SlashRequest request) {
    return id ->
        Optional.ofNullable(directory.members(request.workspace(), Set.of(id)).get(id))
            .map(Member::handle)
            .orElse(id.value());
  }

  private static List<HelpView.Line> lines() {
    return Arrays.stream(Subcommand.values())
        .map(c -> new HelpView.Line(c.syntax(), c.purpose(), c.examples()))
        .toList();
  }
}
