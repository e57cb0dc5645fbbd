package app.huzzah.slack.event;

import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;

/**
 * What is to be said to somebody once Slack has heard that we have taken in their message.
 *
 * @param thread within the channel; empty for the channel itself
 * @param to who alone reads it where others are in the channel too
 */
public record Reply(
    WorkspaceId workspace, ChannelId channel, Optional<String> thread, MemberId to, Message words) {

  /** An answer to what somebody said, where they said it. */
  static Reply to(Said said, Message words) {
    return new Reply(said.workspace(), said.channel(), said.thread(), said.author(), words);
  }

  /** Whether nobody else is there, so that the answer may stay. */
  public boolean directly() {
    return channel.value().startsWith("D");
  }
}
