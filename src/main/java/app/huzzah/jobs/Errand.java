package app.huzzah.jobs;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.rewards.AdjustmentId;
import app.huzzah.rewards.PotId;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that has to be said to Slack. It holds ids only: the words are read when it is said, so
 * that they are those that hold then.
 */
public sealed interface Errand {
  /** Post a recognition into a channel: the one it was given in, or that of all posts. */
  record PostRecognition(RecognitionId recognition, ChannelId channel) implements Errand {}

  /** Answer the message that gave a recognition with a reaction. */
  record ReactToSource(RecognitionId recognition, ChannelId channel, String ts) implements Errand {}

  /** Tell a recipient by direct message. */
  record TellRecipient(RecognitionId recognition, MemberId recipient) implements Errand {}

  /** Bring a message that shows a recognition up to date: who joined, what changed or went. */
  record ShowAsItStands(RecognitionId recognition, ChannelId channel, String ts)
      implements Errand {}

  /** Tell the giver that an admin removed it, and why. */
  record TellGiverRemoved(RecognitionId recognition, MemberId giver) implements Errand {}

  /** Tell the giver that the channel can never take the post, though the recognition counts. */
  record TellGiverUnposted(
      RecognitionId recognition, MemberId giver, ChannelId channel, String error)
      implements Errand {}

  /** Tell the giver that their message counts, where our reaction to it cannot say so. */
  record TellGiverUnanswered(
      RecognitionId recognition, MemberId giver, ChannelId channel, String error)
      implements Errand {}

  /** Draw and upload the picture of a week's digest, which is posted after that. */
  record DrawDigest(ChannelId channel, Week week) implements Errand {}

  /**
   * Tell the giver or a recipient that a leader read it.
   *
   * @param withWords whether it is told with the words that the leader added; what is to be told
   *     without them is not told once there are some, since another errand tells those
   */
  record TellSeen(RecognitionId recognition, MemberId leader, MemberId told, boolean withWords)
      implements Errand {}

  /** Post the digest of a week. */
  record PostDigest(ChannelId channel, Week week) implements Errand {}

  /** Post a page of the full list into the thread below a digest. */
  record ListDigest(ChannelId channel, Week week, int page) implements Errand {}

  /** Bring a digest's post up to date: what it told was changed or taken back. */
  record ShowDigest(ChannelId channel, Week week) implements Errand {}

  /** Bring a page of the list below a digest up to date. */
  record ShowDigestPage(ChannelId channel, Week week, int page) implements Errand {}

  /**
   * Tell whoever set up a digest that the channel can never take it, or them and the admins that
   * nobody knows whether it did.
   */
  record TellDigestUnposted(MemberId setUpBy, ChannelId channel, Week week, String error)
      implements Errand {}

  /** Tell whoever set up a digest that it was due while nothing of us was running. */
  record TellDigestMissed(MemberId setUpBy, ChannelId channel, Week week) implements Errand {}

  /** Send a leader the leaders' digest of a week. */
  record TellLeader(MemberId leader, Week week) implements Errand {}

  /** Send a leader who asked for it the leaders' digest as of now. */
  record TellLeaderNow(MemberId leader) implements Errand {}

  /**
   * Send a leader, as a file, what was given in public in the four weeks until a moment.
   *
   * @param channel their direct messages with us
   */
  record SendLeadersFile(MemberId leader, ChannelId channel, Instant until) implements Errand {}

  /**
   * Ask those who settle a redemption.
   *
   * @param to a channel, or a member for a direct message
   * @param again whether they were asked before, and it still waits
   */
  record AskToSettle(RedemptionId redemption, String to, boolean again) implements Errand {}

  /** Show on a message that asks how the redemption stands by now. */
  record ShowRequest(RedemptionId redemption, ChannelId channel, String ts) implements Errand {}

  /** Tell whoever asked for a reward what became of it. */
  record TellRedemption(RedemptionId redemption, MemberId member, RedemptionState state)
      implements Errand {}

  /** Tell a member that an admin changed their balance. */
  record TellAdjustment(AdjustmentId adjustment, MemberId member) implements Errand {}

  /** Warn a member that points of theirs lapse on a day. */
  record TellLapsing(MemberId member, int points, LocalDate on) implements Errand {}

  /** Tell a member that points of theirs lapsed. */
  record TellLapsed(MemberId member, int points) implements Errand {}

  /** Ask a member to put something into a pot. */
  record InviteToPot(PotId pot, MemberId member) implements Errand {}

  /** Show on such a message how the pot stands by now. */
  record ShowPot(PotId pot, ChannelId channel, String ts) implements Errand {}

  /** Tell somebody who put something in that all is there, or that their points are back. */
  record TellPot(PotId pot, MemberId member) implements Errand {}

  /** Tell a member that others give them a reward together. */
  record TellHonoured(PotId pot, MemberId member) implements Errand {}

  /** Show a member their Home anew: something of theirs has changed. */
  record ShowHome(MemberId member) implements Errand {}

  /**
   * Errands of one lane go out one after another, in the order in which they were added, but for
   * those that somebody waits for, which pass the others: one lane for each channel, one for each
   * person's direct messages, one for each Home.
   */
  default String lane() {
    return switch (this) {
      case PostRecognition post -> post.channel().value();
      case TellRecipient tell -> tell.recipient().value();
      case ReactToSource react -> react.channel().value();
      case ShowAsItStands show -> show.channel().value();
      case TellGiverRemoved tell -> tell.giver().value();
      case TellGiverUnposted tell -> tell.giver().value();
      case TellGiverUnanswered tell -> tell.giver().value();
      case DrawDigest draw -> draw.channel().value();
      case TellSeen tell -> tell.told().value();
      case PostDigest post -> post.channel().value();
      case ListDigest list -> list.channel().value();
      case ShowDigest show -> show.channel().value();
      case ShowDigestPage show -> show.channel().value();
      case TellDigestUnposted tell -> tell.setUpBy().value();
      case TellDigestMissed tell -> tell.setUpBy().value();
      case TellLeader tell -> tell.leader().value();
      case TellLeaderNow tell -> tell.leader().value();
      case SendLeadersFile send -> send.leader().value();
      case AskToSettle ask -> ask.to();
      case ShowRequest show -> show.channel().value();
      case TellRedemption tell -> tell.member().value();
      case TellAdjustment tell -> tell.member().value();
      case TellLapsing tell -> tell.member().value();
      case TellLapsed tell -> tell.member().value();
      case InviteToPot invite -> invite.member().value();
      case ShowPot show -> show.channel().value();
      case TellPot tell -> tell.member().value();
      case TellHonoured tell -> tell.member().value();
      case ShowHome show -> "home/" + show.member().value();
    };
  }

  /**
   * Whether somebody waits for it: who gave, who received, who looks at their Home. What nobody
   * waits for never keeps such an errand waiting, however much of it there is.
   */
  default boolean awaited() {
    return switch (this) {
      case PostRecognition post -> true;
      case ReactToSource react -> true;
      case TellRecipient tell -> true;
      case ShowAsItStands show -> true;
      case TellGiverRemoved tell -> true;
      case TellGiverUnposted tell -> true;
      case TellGiverUnanswered tell -> true;
      case TellSeen tell -> true;
      case DrawDigest draw -> false;
      case PostDigest post -> false;
      case ListDigest list -> false;
      case ShowDigest show -> false;
      case ShowDigestPage show -> false;
      case TellDigestUnposted tell -> false;
      case TellDigestMissed tell -> false;
      case TellLeader tell -> false;
      case TellLeaderNow tell -> true;
      case SendLeadersFile send -> true;
      case AskToSettle ask -> true;
      case ShowRequest show -> true;
      case TellRedemption tell -> true;
      case TellAdjustment tell -> true;
      case TellLapsing tell -> false;
      case TellLapsed tell -> false;
      case InviteToPot invite -> true;
      case ShowPot show -> true;
      case TellPot tell -> true;
      case TellHonoured tell -> true;
      case ShowHome show -> true;
    };
  }
}
