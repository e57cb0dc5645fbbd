package app.huzzah.recognition;

import java.time.Instant;

/**
 * What a member may still give in a week. Unused points lapse at its end.
 *
 * @param granted points for the whole week
 * @param spent points given so far, less those taken back
 * @param resetsAt the first moment of the next week
 */
public record Allowance(int granted, int spent, Instant resetsAt) {

  /** Never below zero, also where the allowance was lowered after points were spent. */
  public int left() {
    return Math.max(0, granted - spent);
  }

  /** Whether a gift fits as a whole; there are no partial gifts. */
  public boolean covers(int cost) {
    return cost <= left();
  }
}
