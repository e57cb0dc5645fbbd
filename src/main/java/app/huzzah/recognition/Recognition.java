package app.huzzah.recognition;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One shout-out as it is stored.
 *
 * @param points for each recipient
 * @param message the reason in the giver's words, plain text; escape it where it is shown
 * @param week whose allowance it was paid from
 * @param takenBackAt when it was taken back, if it was
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
    Optional<ChannelId> channel,
    Audience audience,
    Origin origin,
    Instant givenAt,
    Week week,
    Optional<Instant> takenBackAt) {

  /** What it cost the giver's allowance, in points. */
  public int cost() {
    return points * recipients.size();
  }

  public boolean takenBack() {
    return takenBackAt.isPresent();
  }
}
