package app.huzzah.slack.command;

import app.huzzah.recognition.Source;
import app.huzzah.workspace.ChannelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Slack's address of a message, as "Copy link" gives it. */
final class MessageLink {
  /** The last six digits are behind the point of the message's id. */
  private static final Pattern ADDRESS =
      Pattern.compile("/archives/([A-Z][A-Z0-9]{1,30})/p([0-9]{4,12})([0-9]{6})(?![0-9])");

  private MessageLink() {}

  /**
   * Finds the first message that a text names.
   *
   * @param slackText escaped as Slack escapes it, brackets around addresses included
   */
  static Optional<Source> in(String slackText) {
    Matcher address = ADDRESS.matcher(slackText);
    return address.find()
        ? Optional.of(
            new Source(new ChannelId(address.group(1)), address.group(2) + "." + address.group(3)))
        : Optional.empty();
  }
}
