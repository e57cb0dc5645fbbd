package app.huzzah.slack.command;

import app.huzzah.slack.client.SettingsScreens;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /huzzah settings …}, for admins. */
public final class SettingsCommand {
  private static final String HISTORY = "history";

  private final SettingsScreens screens;

  public SettingsCommand(SettingsScreens screens) {
    this.screens = screens;
  }

  /** The private answer; empty where the answer is a form that was opened. */
  Optional<Message> handle(SlashRequest request, String arguments, String typed) {
    String word = arguments.strip().toLowerCase(Locale.ROOT);
    if (word.equals(HISTORY)) {
      return Optional.of(screens.history(request.workspace(), request.member()));
    }
    if (!word.isEmpty()) {
      String nearest =
          Likeness.nearest(word, List.of(HISTORY))
              .map(near -> "settings " + near)
              .orElse("settings");
      return Optional.of(Hint.nearest("I don't know that about settings.", nearest, typed));
    }
    try {
      return screens.open(request.workspace(), request.member(), request.trigger());
    } catch (SlackFault e) {
      return Optional.of(
          Message.of("Slack did not let me open the settings just now. Please try again."));
    }
  }
}
