package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;

/**
 * Two who praised only each other in the last 28 days: all that one of them gave went to the other,
 * at least twice in public. For leaders' eyes only, and no accusation: two who work alone together
 * look the same.
 *
 * <p>Only what was said in public is counted and named. What was given elsewhere makes no pair, but
 * whoever gave somebody else something there is in none.
 *
 * @param oneName as shown to people, as they wrote it: escape it where it is shown
 * @param given how often one gave to the other, at least 2
 * @param back how often the other gave to one, at least 2
 */
public record Pair(
    MemberId one, String oneName, MemberId other, String otherName, int given, int back) {
  /** Once in a month may be chance. */
  static final int FEWEST = 2;
}
