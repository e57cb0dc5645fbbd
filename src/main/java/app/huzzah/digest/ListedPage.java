package app.huzzah.digest;

import java.util.List;

/**
 * A page of the full list in the thread below a digest.
 *
 * @param number from 1 on
 * @param stories the page's, oldest first; some of them may be gone when it is read again
 * @param more how many are not listed on it nor on a page before; where a page follows, 1 says that
 *     there are any
 * @param last whether no page follows, though there may be more
 */
public record ListedPage(int number, List<Story> stories, int more, boolean last) {
  /** Nobody reads more of them in a thread. */
  static final int MOST_PAGES = 10;

  /** So many fit into one message of Slack's with their words. */
  static final int STORIES = 40;

  /** How far it pays to count what a page leaves out: all of it is only told on the last one. */
  static int countedUpTo(int number) {
    return number == MOST_PAGES ? Integer.MAX_VALUE : 1;
  }

  static ListedPage of(int number, List<Story> stories, int more) {
    return new ListedPage(number, stories, more, more == 0 || number == MOST_PAGES);
  }
}
