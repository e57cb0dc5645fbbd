package app.huzzah.rewards;

/** What has become of a redemption. */
public enum RedemptionState {
  /** Waits until somebody approves it. */
  REQUESTED,
  /** Approved, or in no need of that; waits until somebody keeps the promise. */
  APPROVED,
  /** Whoever asked for it has it. */
  FULFILLED,
  /** Somebody said no, with a reason; the points went back. */
  DECLINED,
  /** Whoever asked for it no longer wants it; the points went back. */
  CANCELLED;

  /** Whether something is still to happen. */
  public boolean waits() {
    return this == REQUESTED || this == APPROVED;
  }

  /** Whether it costs points and takes one of the reward's stock. */
  public boolean stands() {
    return this != DECLINED && this != CANCELLED;
  }
}
