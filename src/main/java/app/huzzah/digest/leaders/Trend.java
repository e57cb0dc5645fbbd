package app.huzzah.digest.leaders;

import java.util.List;

/**
 * A share at the same local moment of eight weeks, among today's members.
 *
 * @param weeks the oldest first; the last one is that of the moment told
 */
public record Trend(List<Share> weeks) {
  /** How many weeks a trend has. */
  public static final int WEEKS = 8;

  public Share now() {
    return weeks.getLast();
  }

  public Share weekBefore() {
    return weeks.get(weeks.size() - 2);
  }
}
