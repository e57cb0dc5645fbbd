package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/**
 * A reward that several give together.
 *
 * @param words what is said with it, plain text as typed; may be empty
 * @param target the reward's price when it was started, in points
 * @param endsOn the last day on which something can be put in
 * @param shares in the order in which they were put in
 */
public record Pot(
    WorkspaceId workspace,
    PotId id,
    Reward reward,
    Honoured honoured,
    String words,
    int target,
    LocalDate endsOn,
    PotState state,
    MemberId startedBy,
    List<Share> shares) {

  /**
   * What somebody put in.
   *
   * @param points 1 or more
   */
  public record Share(long number, MemberId member, int points) {}

  /** How many points are in it. */
  public int filled() {
    return shares.stream().mapToInt(Share::points).sum();
  }

  public int missing() {
    return target - filled();
  }

  /** Who put something in, each once, in that order. */
  public List<MemberId> givers() {
    return shares.stream().map(Share::member).distinct().toList();
  }
}
