package app.huzzah.rewards;

import java.time.LocalDate;

/**
 * How many points a workspace's rewards may cost together.
 *
 * @param points for a whole term, 0 or more
 * @param term a month or a quarter
 * @param spent what stands of the term that is now
 * @param renews the first day of the next term
 */
public record Budget(int points, Term term, int spent, LocalDate renews) {
  /** Never below zero, also where it was lowered after points were spent. */
  public int left() {
    return Math.max(0, points - spent);
  }
}
