package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One member's asking for a reward.
 *
 * @param price what they paid, in points, whatever the reward costs by now
 * @param requestedOn the workspace's day, by which limits and budgets count
 * @param approved by whom and when; empty until then, and where no approval was needed
 * @param ended by whom and when it was fulfilled, declined or cancelled
 * @param hasCode whether a code came with it, which only they may see
 * @param pot of those who give it together; then its member paid nothing
 * @param reason why it was declined, plain text as typed; empty otherwise
 */
public record Redemption(
    WorkspaceId workspace,
    RedemptionId id,
    RewardId reward,
    MemberId member,
    int price,
    RedemptionState state,
    LocalDate requestedOn,
    Instant requestedAt,
    Optional<Deed> approved,
    Optional<Deed> ended,
    boolean hasCode,
    Optional<PotId> pot,
    String reason) {

  /** That somebody did something. */
  public record Deed(MemberId by, Instant at) {}
}
