package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.ChannelId;

/** What is said when a channel can never take a post, and how to mend that. */
public final class Unposted {
  private Unposted() {}

  /**
   * To the giver.
   *
   * @param error Slack's word for it
   */
  public static Message recognition(ChannelId channel, String error) {
    return Message.of(
        "Your shout-out counts, and the people you thanked were told. But I could not post it in "
            + Mrkdwn.channel(channel)
            + ": "
            + reason(error)
            + ".");
  }

  /** To whoever set up the digest. */
  public static Message digest(ChannelId channel, String error) {
    return Message.of(
        "This week's digest could not be posted in "
            + Mrkdwn.channel(channel)
            + ": "
            + reason(error)
            + ". After that, `/huzzah digest preview` lets you post it by hand.");
  }

  private static String reason(String error) {
    return switch (error) {
      case "channel_not_found", "not_in_channel" ->
          "I am not in that channel. Type `/invite @Huzzah` there, and the next one will appear";
      case "in_doubt" ->
          "I was interrupted while posting it, and can't see there whether it went out. If it is"
              + " missing, it did not";
      case "is_archived" -> "the channel is archived; choose another one";
      case "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel" ->
          "only some people may post there; an admin of Slack can allow me";
      default -> "Slack said `" + Mrkdwn.escape(error) + "`; an admin can tell you more";
    };
  }
}
