package app.huzzah.slack.command;

import app.huzzah.slack.view.Message;
import java.util.Optional;

/** Types one of the commands, for tests of other packages. */
public final class Typing {
  private Typing() {}

  public static Message in(DigestCommand command, SlashRequest request) {
    return command.handle(request, request.text(), request.text());
  }

  public static Message in(AllowanceCommand command, SlashRequest request) {
    return command.handle(request, request.text(), request.text());
  }

  /** Empty where a form was opened. */
  public static Optional<Message> in(SettingsCommand command, SlashRequest request) {
    return command.handle(request, request.text(), request.text());
  }
}
