package app.huzzah.rewards;

import java.util.List;

/**
 * How a member's balance came about, in points.
 *
 * @param received what shout-outs for them, and those who joined, gave
 * @param redeemed what they paid for rewards, less what came back; 0 or more
 * @param adjusted what admins gave, less what they took
 * @param together what they put towards rewards that several give, less what came back; 0 or more
 * @param lapsed what was not used for too long; 0 or more
 * @param adjustments the latest of these, newest first
 */
public record Statement(
    int received,
    int redeemed,
    int adjusted,
    int together,
    int lapsed,
    List<Adjustment> adjustments) {
  public int balance() {
    return received - redeemed + adjusted - together - lapsed;
  }
}
