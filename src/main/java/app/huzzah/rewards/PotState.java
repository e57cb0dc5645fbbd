package app.huzzah.rewards;

/** What has become of a pot. */
public enum PotState {
  /** Takes points until its last day. */
  OPEN,
  /** All is there: the reward is asked for. */
  REACHED,
  /** It did not come about, and everybody has their points back. */
  REFUNDED
}
