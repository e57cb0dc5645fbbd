package app.huzzah.slack.action;

import app.huzzah.digest.ChannelDigest;
import app.huzzah.digest.DigestService;
import app.huzzah.slack.view.DigestAnswer;
import app.huzzah.slack.view.DigestView;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Week;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Post this week's digest now". */
public final class DigestButtons {
  private final Directory directory;
  private final DigestService digests;

  public DigestButtons(Directory directory, DigestService digests) {
    this.directory = directory;
    this.digests = digests;
  }

  public Message preview(Press press) {
    return isLeader(press)
        ? DigestView.preview(
            digests.preview(press.workspace(), press.channel()),
            directory.workspace(press.workspace()).settings().emoji())
        : Message.of(DigestAnswer.LEADERS_ONLY);
  }

  /**
   * Posts into every channel that gets the digest; where none does, into the channel in which the
   * button stands. Never into one that nobody chose.
   */
  public Message postNow(Press press) {
    if (!isLeader(press)) {
      return Message.of(DigestAnswer.LEADERS_ONLY);
    }
    Optional<Week> week = week(press.value());
    List<ChannelId> channels = channels(press);
    if (week.isEmpty() || channels.isEmpty()) {
      return Message.of(
          "No channel gets the digest yet. Choose one with"
              + " `/huzzah digest on #channel friday 16:00`, or open the preview in the channel"
              + " itself with `/huzzah digest preview`.");
    }
    return Message.together(
        channels.stream()
            .map(channel ->
                DigestAnswer.posted(
                    digests.postNow(press.workspace(), channel, week.get()), channel))
            .toList());
  }

  private boolean isLeader(Press press) {
    return directory
        .member(press.workspace(), press.member())
        .map(found -> found.role().leads())
        .orElse(false);
  }

  private List<ChannelId> channels(Press press) {
    List<ChannelId> chosen =
        digests.schedules(press.workspace()).stream().map(ChannelDigest::channel).toList();
    return chosen.isEmpty() ? press.channel().stream().toList() : chosen;
  }

  private static Optional<Week> week(String monday) {
    try {
      return Stream.of(LocalDate.parse(monday)).map(Week::of).findFirst();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
