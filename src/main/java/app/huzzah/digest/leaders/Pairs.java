package app.huzzah.digest.leaders;

import java.util.List;

/**
 * Those who praise only each other.
 *
 * @param all how many pairs there are
 * @param named the first {@link #MOST_NAMED} of them, those with most between them first
 */
public record Pairs(int all, List<Pair> named) {
  /** More than that fits no screen. */
  public static final int MOST_NAMED = 10;
}
