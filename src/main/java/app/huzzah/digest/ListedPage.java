package app.huzzah.digest;

import java.util.List;

/**
 * A page of the full list in the thread below a digest.
 *
 * @param number from 1 on
 * @param stories the page's, oldest first; some of them may be gone when it is read again
 * @param last whether no page follows
 * @param unlisted how many are on no page at all; 0 where another page follows
 */
public record ListedPage(int number, List<Story> stories, boolean last, int unlisted) {
  /** Nobody reads more of them in a thread. */
  static final int MOST_PAGES = 10;

  /** So many fit into one message of Slack's with their words. */
  static final int STORIES = 40;

  static boolean isLastOfAll(int number) {
    return number == MOST_PAGES;
  }
}
