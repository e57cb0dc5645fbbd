package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;

/**
 * One more point for one recipient, from somebody who joined.
 *
 * @param week whose allowance it was paid from
 */
record Boost(MemberId booster, MemberId recipient, Week week) {
  /** Points that each recipient gets from each who joins; see the design's table of words. */
  static final int POINTS = 1;
}
