package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.time.LocalDate;

/**
 * One more point for one recipient, from somebody who joined.
 *
 * @param day the workspace's own day on which they joined
 */
record Boost(MemberId booster, MemberId recipient, LocalDate day) {
  /** Points that each recipient gets from each who joins; see the design's table of words. */
  static final int POINTS = 1;

  /** The week whose allowance it was paid from. */
  Week week() {
    return Week.of(day);
  }
}
