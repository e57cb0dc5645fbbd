package app.huzzah.digest;

import app.huzzah.workspace.Week;
import java.time.Instant;

/** What came of looking whether a channel's digest is due. */
public sealed interface DueOutcome {
  /** Settled now; Slack gets it as soon as it can. */
  record Queued(Week week) implements DueOutcome {}

  /** Nothing is due: not yet, no longer wanted, or the channel has it. */
  record NotDue() implements DueOutcome {}

  /** It was due too long ago, while nothing of us was running; it is left out. */
  record Missed(Week week, Instant due) implements DueOutcome {}
}
