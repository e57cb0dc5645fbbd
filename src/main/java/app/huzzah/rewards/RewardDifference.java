package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;

/** A number that is not what the redemptions, or the ledger, add up to. */
public sealed interface RewardDifference {
  /** For people, in one line; names ids only. */
  String sentence();

  /** Of how many redemptions of a reward stand. */
  record Taken(WorkspaceId workspace, RewardId reward, long stored, long recomputed)
      implements RewardDifference {
    @Override
    public String sentence() {
      return "Workspace %s, reward %s: %d stored as taken, %d redemptions stand."
          .formatted(workspace, reward, stored, recomputed);
    }
  }

  /** Of what the ledger has of a redemption, an adjustment or a lapse for a member. */
  record Entered(
      WorkspaceId workspace,
      MemberId member,
      String cause,
      long number,
      long stored,
      long recomputed)
      implements RewardDifference {
    @Override
    public String sentence() {
      return "Workspace %s, ledger of %s for %s %d: %d points entered, %d by the %s."
          .formatted(workspace, member, cause, number, stored, recomputed, cause);
    }
  }
}
