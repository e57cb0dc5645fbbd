package app.huzzah.jobs;

/** Why an errand is in the outbox. */
public enum OutboxReason {
  /** It waits for its turn, or is under way for the first time. */
  NEW,
  /** Slack limited us when it was last tried. */
  LIMITED,
  /** It failed when it was last tried, and is tried again. */
  FAILED,
  /** Slack can never take it. It is kept, so that somebody may see why. */
  GIVEN_UP
}
