package app.huzzah.slack.view;

import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.leaders.Rearranged;
import app.huzzah.slack.text.Mrkdwn;
import java.time.ZoneId;

/** What leaders hear of arranging their own digest. */
public final class LeadersAnswer {
  private LeadersAnswer() {}

  public static Message onItsWay() {
    return Message.of(
        "Your leaders' digest is on its way, in a direct message that you alone read.");
  }

  public static Message fileOnItsWay() {
    return Message.of("The file is on its way, and comes as a message here.");
  }

  /** Arranged for all leaders of the workspace. */
  public static Message arranged(Rearranged arranged, ZoneId zone) {
    return Message.of(
        "Leaders get their digest every "
            + DigestAnswer.time(arranged.now())
            + " ("
            + zone.getId()
            + "), in a direct message to each. The next one is due "
            + Mrkdwn.moment(
                arranged.next(), "{date_long_pretty} at {time}", arranged.next().toString())
            + "."
            + (arranged.before().equals(arranged.now())
                ? ""
                : " Until now it came every " + DigestAnswer.time(arranged.before()) + "."));
  }

  public static Message wanted(DigestSchedule schedule) {
    return Message.of(
        "You get the leaders' digest every "
            + DigestAnswer.time(schedule)
            + ". `/huzzah digest leaders off` stops that, for you alone.");
  }

  public static Message unwanted() {
    return Message.of(
        "You get no leaders' digest any more, and nothing changes for other leaders."
            + " `/huzzah digest leaders` sends you one whenever you like, and"
            + " `/huzzah digest leaders on` every week again.");
  }

  /** The file did not get through. */
  public static Message noFile(String error) {
    return Message.of(
        (error.equals("missing_scope")
                ? "I am not allowed to send files. An admin can allow it: the app needs the scope"
                    + " `files:write`."
                : "Slack did not take the file: it said `" + Mrkdwn.escape(error) + "`.")
            + " Nothing else is changed by that.");
  }
}
