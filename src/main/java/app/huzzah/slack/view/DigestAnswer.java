package app.huzzah.slack.view;

import app.huzzah.digest.ChannelDigest;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.PostOutcome;
import app.huzzah.digest.TurnOnOutcome;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What leaders hear of arranging the digest. */
public final class DigestAnswer {
  public static final String LEADERS_ONLY =
      "The digest is arranged by the workspace's admins and leaders. Ask one of them, and everybody can read it"
          + " in its channel.";

  private static final int MOST_LISTED = 20;
  private static final int MOST_COVERED = 10;

  private DigestAnswer() {}

  /** Turned on, with its day and hour in the workspace's zone. */
  public static Message turnedOn(TurnOnOutcome outcome, List<Group> groups, ZoneId zone) {
    return Message.of(
        switch (outcome) {
          case TurnOnOutcome.TurnedOn on ->
              Mrkdwn.channel(on.digest().channel())
                  + " gets the digest"
                  + covered(on.digest().coverage(), groups)
                  + " every "
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
          case TurnOnOutcome.PrivateChannel secret ->
              Mrkdwn.channel(secret.channel())
                  + " is private, or I don't know it. What is said there stays there, so no digest"
                  + " can tell of it alone. Choose public channels or groups.";
        });
  }

  /** Which channels get the digest, and of what. */
  public static Message all(List<ChannelDigest> digests, List<Group> groups, ZoneId zone) {
    if (digests.isEmpty()) {
      return Message.of(
          "No channel gets the digest yet. Choose one with `/huzzah digest on #channel friday"
              + " 16:00`.");
    }
    return Message.of(
        digests.stream()
                .limit(MOST_LISTED)
                .map(digest ->
                    Mrkdwn.channel(digest.channel())
                        + " gets the digest"
                        + covered(digest.coverage(), groups)
                        + " every "
                        + time(digest.schedule())
                        + " ("
                        + zone.getId()
                        + ").")
                .collect(Collectors.joining("\n"))
            + (digests.size() > MOST_LISTED
                ? "\n… and " + (digests.size() - MOST_LISTED) + " more channels."
                : ""));
  }

  /** {@code about @design and #proj-x}; nothing where it covers everything. */
  private static String covered(Coverage coverage, List<Group> groups) {
    if (coverage.isEverything()) {
      return "";
    }
    Map<GroupId, String> handles =
        groups.stream().collect(Collectors.toMap(Group::id, Group::handle));
    Stream<String> ofGroups =
        coverage.groups().stream()
            .map(
                group -> "@" + Names.inMarkup(handles.getOrDefault(group, "a group that is gone")));
    Stream<String> ofChannels = coverage.channels().stream().map(Mrkdwn::channel);
    return " about " + Numbers.list(Stream.concat(ofGroups, ofChannels).toList(), MOST_COVERED);
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

  static String time(DigestSchedule schedule) {
    return schedule.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + schedule.time();
  }
}
