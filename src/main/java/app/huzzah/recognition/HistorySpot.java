package app.huzzah.recognition;

/**
 * A place in a history, which is put together from two lists, each newest first: how much of each
 * lies before it. Any numbers do; a place beyond the end is taken for the beginning.
 *
 * @param shoutOuts how many shout-outs are newer, 0 or more
 * @param joins how many lines of joining are newer, 0 or more
 * @param backwards whether the page that ends here is meant, not the one that begins here
 */
public record HistorySpot(int shoutOuts, int joins, boolean backwards) {
  /** Where the newest is. */
  public static final HistorySpot FIRST = new HistorySpot(0, 0, false);

  public HistorySpot {
    if (shoutOuts < 0 || joins < 0) {
      throw new IllegalArgumentException("nothing lies before the newest");
    }
  }

  /** How many lines are newer. */
  public long newer() {
    return (long) shoutOuts + joins;
  }
}
