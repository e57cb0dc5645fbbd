package app.huzzah.rewards;

import app.huzzah.workspace.WorkspaceId;

/**
 * Something that one can get for points; a promise that people keep.
 *
 * @param revision how often admins changed it, from 1 on
 */
public record Reward(
    WorkspaceId workspace, RewardId id, RewardTerms terms, boolean retired, int revision) {
  public String name() {
    return terms.name();
  }

  public boolean soldOut() {
    return terms.left().filter(left -> left <= 0).isPresent();
  }
}
