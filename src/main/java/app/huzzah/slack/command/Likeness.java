package app.huzzah.slack.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Likeness {
  private Likeness() {}

  /** The nearest of the words, if at most a third of its letters (and at least one) differ. */
  static Optional<String> nearest(String typed, Collection<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> distance(lower, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt((String word) -> distance(lower, word)).thenComparing(w -> w));
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that turn one into the other
   * (optimal string alignment). Words longer than 40 letters are never near.
   */
  static int distance(String a, String b) {
    if (a.length() > 40 || b.length() > 40) {
      return Integer.MAX_VALUE;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
