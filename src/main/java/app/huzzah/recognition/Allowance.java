package app.huzzah.recognition;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.Settings;
import java.time.Instant;

/**
 * What a member may still give in a week. Unused points lapse at its end.
 *
 * @param granted points for the whole week
 * @param spent points given so far, less those taken back
 * @param resetsAt the first moment of the next week
 */
public record Allowance(int granted, int spent, Instant resetsAt) {

  /**
   * How many points somebody may give in a week: those granted to this very person; else, for
   * leaders and admins, those of leaders if the workspace has set any; else everybody's.
   */
  static int granted(Member giver, Settings settings) {
    if (giver.ownAllowance().isPresent()) {
      return giver.ownAllowance().get();
    }
    return giver.role().leads()
        ? settings.leaderAllowance().orElse(settings.weeklyAllowance())
        : settings.weeklyAllowance();
  }

  /** Never below zero, also where the allowance was lowered after points were spent. */
  public int left() {
    return Math.max(0, granted - spent);
  }

  /** What remains of it once so many points more are spent. */
  Allowance less(int points) {
    return new Allowance(granted, spent + points, resetsAt);
  }

  /** Whether a gift fits as a whole; there are no partial gifts. */
  public boolean covers(int cost) {
    return cost <= left();
  }
}
