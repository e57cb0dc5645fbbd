package app.huzzah.slack.command;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.Source;
import app.huzzah.slack.client.CorrectionScreens;
import app.huzzah.slack.client.CorrectionScreens.Asked;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RemoveAnswer;
import java.util.Optional;

/** {@code /huzzah remove LINK}, for admins. */
public final class RemoveCommand {
  private final CorrectionService corrections;
  private final CorrectionScreens screens;

  public RemoveCommand(CorrectionService corrections, CorrectionScreens screens) {
    this.corrections = corrections;
    this.screens = screens;
  }

  /**
   * Opens the form.
   *
   * @param arguments as Slack escapes them
   * @param typed what was typed, as the person saw it
   * @return what to say where no form was opened
   */
  Optional<Message> handle(SlashRequest request, String arguments, String typed) {
    if (!corrections.mayRemove(request.workspace(), request.member())) {
      return Optional.of(Message.of(RemoveAnswer.NOT_AN_ADMIN));
    }
    Optional<Source> message = MessageLink.in(arguments);
    if (message.isEmpty()) {
      return Optional.of(Hint.problem(RemoveAnswer.NO_LINK, typed));
    }
    return request.trigger().isPresent()
        ? screens.remove(
            Asked.of(request.workspace(), request.member(), request.trigger().get()), message.get())
        : Optional.of(Message.of(RemoveAnswer.ONLY_BY_COMMAND));
  }
}
