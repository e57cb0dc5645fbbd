package app.huzzah.recognition;

/**
 * Which lines of one's own history somebody wants.
 *
 * @param thisWeek whether only what counts this week, in the workspace
 */
public record HistoryQuery(Side side, What what, boolean thisWeek) {
  /** What a list holds. */
  public enum What {
    /** All that counts: shout-outs, and joining them. */
    ALL,
    /** Shout-outs of either size. */
    SHOUT_OUTS,
    SMALL,
    BIG,
    /** Points of those who joined, or given by joining. */
    JOINED,
    /** What counts no longer. */
    TAKEN_BACK;

    boolean shoutOuts() {
      return this != JOINED;
    }

    /** Who receives loses the points of those who joined with the shout-out: one line says both. */
    boolean joining(Side side) {
      return this == ALL || this == JOINED || (this == TAKEN_BACK && side == Side.GIVEN);
    }
  }
}
