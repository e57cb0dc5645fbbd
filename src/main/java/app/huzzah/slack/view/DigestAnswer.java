package app.huzzah.slack.view;

import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.PostOutcome;
import app.huzzah.digest.TurnOnOutcome;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.ChannelId;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** What leaders hear of arranging the digest. */
public final class DigestAnswer {
  public static final String LEADERS_ONLY =
      "The digest is arranged by the workspace's admins and leaders. Ask one of them, and everybody can read it"
          + " in its channel.";

  private DigestAnswer() {}

  /** Turned on, with its day and hour in the workspace's zone. */
  public static Message turnedOn(TurnOnOutcome outcome, ZoneId zone) {
    return Message.of(
        switch (outcome) {
          case TurnOnOutcome.TurnedOn on ->
              Mrkdwn.channel(on.digest().channel())
                  + " gets the digest every "
                  + time(on.digest().schedule())
                  + " ("
                  + zone.getId()
                  + "). The next one is due "
                  + Mrkdwn.moment(on.next(), "{date_long_pretty} at {time}", on.next().toString())
                  + "."
                  + on.before()
                      .map(before -> " Until now it came every " + time(before) + ".")
                      .orElse("");
          case TurnOnOutcome.Archived archived ->
              "#"
                  + Mrkdwn.escape(archived.channel().name())
                  + " is archived, so nothing can be posted there. Choose another channel.";
        });
  }

  public static Message turnedOff(List<ChannelId> channels) {
    return Message.of(
        channels.isEmpty()
            ? "No channel gets the digest, so there was nothing to turn off."
            : "The digest is off for "
                + Numbers.list(channels.stream().map(Mrkdwn::channel).toList())
                + ".");
  }

  /** The answer to "Post this week's digest now". */
  public static Message posted(PostOutcome outcome, ChannelId channel) {
    return Message.of(
        switch (outcome) {
          case PostOutcome.Queued queued ->
              ":sparkles: This week's digest is on its way to " + Mrkdwn.channel(channel) + ".";
          case PostOutcome.AlreadyPosted already ->
              Mrkdwn.channel(channel)
                  + " has this week's digest already"
                  + already
                      .permalink()
                      .map(link -> ": " + Mrkdwn.link(link, "here it is") + ".")
                      .orElse(", or gets it in a moment.");
        });
  }

  private static String time(DigestSchedule schedule) {
    return schedule.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + schedule.time();
  }
}
