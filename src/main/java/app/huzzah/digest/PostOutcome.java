package app.huzzah.digest;

import app.huzzah.workspace.Week;
import java.util.Optional;

/** All that can become of a wish to post a week's digest into a channel. */
public sealed interface PostOutcome {
  /** Settled now; Slack gets it as soon as it can. */
  record Queued(Week week) implements PostOutcome {}

  /**
   * The channel has this week's digest; nothing changes.
   *
   * @param permalink where it is; empty while it is still on its way to Slack
   */
  record AlreadyPosted(Week week, Optional<String> permalink) implements PostOutcome {}
}
