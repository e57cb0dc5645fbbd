package app.huzzah.digest.leaders;

import app.huzzah.workspace.Week;
import java.time.Instant;

/** What came of looking whether a workspace's leaders are due their digest. */
public sealed interface LeadersDueOutcome {
  /**
   * Settled now; Slack gets each as soon as it can.
   *
   * @param leaders how many get it
   */
  record Queued(Week week, int leaders) implements LeadersDueOutcome {}

  /** Settled without sending any: nobody has given anything in this workspace yet. */
  record NothingYet(Week week) implements LeadersDueOutcome {}

  /** It was due too long ago, while nothing of us was running; it is left out. */
  record Missed(Week week, Instant due) implements LeadersDueOutcome {}

  /** Nothing is due: not yet, or that week is settled. */
  record NotDue() implements LeadersDueOutcome {}
}
