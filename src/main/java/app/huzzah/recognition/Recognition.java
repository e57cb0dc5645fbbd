package app.huzzah.recognition;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One shout-out as it is stored.
 *
 * @param points for each recipient
 * @param message the reason in the giver's words, plain text; escape it where it is shown
 * @param day the workspace's own day on which it was given
 * @param takeBack that it was taken back, if it was
 */
public record Recognition(
    WorkspaceId workspace,
    RecognitionId id,
    MemberId giver,
    List<MemberId> recipients,
    Kind kind,
    Size size,
    int points,
    String message,
    List<String> values,
    Place place,
    Audience audience,
    Origin origin,
    Instant givenAt,
    LocalDate day,
    Optional<TakeBack> takeBack) {

  /** Where it was said, if not between the giver and the recipients. */
  public Optional<ChannelId> channel() {
    return place.channel();
  }

  /** The week whose allowance it was paid from. */
  public Week week() {
    return Week.of(day);
  }

  /** What it cost the giver's allowance, in points. */
  public int cost() {
    return points * recipients.size();
  }

  public boolean takenBack() {
    return takeBack.isPresent();
  }

  /** Whether it is gone because its message or reaction gives no longer, and may give again. */
  boolean endedWithSource() {
    return takeBack.map(how -> how.way() == TakeBack.Way.SOURCE).orElse(false);
  }
}
