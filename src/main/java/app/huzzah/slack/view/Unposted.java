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
        "Your shout-out counts, and the people you thanked know of it. But I could not post it in "
            + Mrkdwn.channel(channel)
            + ": "
            + reason(error)
            + ".");
  }

  /**
   * To the giver, whose message our reaction would have answered.
   *
   * @param error Slack's word for it
   */
  public static Message answer(ChannelId channel, String error) {
    String why =
        error.equals("missing_scope")
            ? "I am not allowed to react to messages. An admin can allow it: the app needs the"
                + " scope `reactions:write`"
            : reason(error);
    return Message.of(
        "Your shout-out in "
            + Mrkdwn.channel(channel)
            + " counts. My reaction, which usually says so, is not under your message: "
            + why
            + ".");
  }

  /** To whoever set up the digest that was due while nothing of us was running. */
  public static Message missedDigest(ChannelId channel) {
    return Message.of(
        "The last digest of "
            + Mrkdwn.channel(channel)
            + " is left out: I was not running at its hour, nor in the two days after it. Its"
            + " stories wait for the next one; `/huzzah digest preview` lets you post it now.");
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
          "restricted_action_thread_only_channel",
          "restricted_action_non_threadable_channel",
          "thread_locked",
          "cannot_reply_to_message" ->
          "only some people may post there; an admin of Slack can allow me";
      default -> "Slack said `" + Mrkdwn.escape(error) + "`; an admin can tell you more";
    };
  }
}
