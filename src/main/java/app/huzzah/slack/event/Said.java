package app.huzzah.slack.event;

import app.huzzah.recognition.Source;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;

/**
 * What a person said in a message, translated at the door.
 *
 * @param message where it stands
 * @param text as Slack escapes it; empty where the message says nothing any longer
 * @param thread Slack's id of the thread within the channel, if it was said in one
 */
public record Said(
    WorkspaceId workspace, Source message, MemberId author, Optional<String> thread, String text) {

  ChannelId channel() {
    return message.channel();
  }

  /** Whether it was said to us alone; Slack's ids of such conversations begin so. */
  boolean directly() {
    return channel().value().startsWith("D");
  }

  /** The same message with other words. */
  Said saying(String other) {
    return new Said(workspace, message, author, thread, other);
  }
}
