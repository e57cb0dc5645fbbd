package app.huzzah.slack.view;

import app.huzzah.digest.leaders.Share;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Figures in words, and lists that end before a message is too long. */
final class LeadersText {
  private LeadersText() {}

  /** {@code 35%}. */
  static String percent(Share share) {
    return share.percent() + "%";
  }

  /** {@code 42 of 120}. */
  static String outOf(Share share) {
    return String.format(Locale.ROOT, "%,d of %,d", share.part(), share.whole());
  }

  /**
   * A line for each, as many as fit, and how many more there are.
   *
   * @param all how many there are, in {@code things} or not
   * @param budget characters at most
   */
  static <T> String lines(List<T> things, int all, int budget, Function<T, String> line) {
    StringBuilder lines = new StringBuilder();
    int shown = 0;
    for (T thing : things) {
      String next = "• " + line.apply(thing) + "\n";
      if (shown > 0 && lines.length() + next.length() > budget) {
        break;
      }
      lines.append(next);
      shown++;
    }
    return all > shown
        ? lines + String.format(Locale.ROOT, "… and %,d more", all - shown)
        : lines.toString().strip();
  }

  /** What a figure means and how it is computed, below it. */
  static String explained(String figure, String meaning) {
    return figure + "\n_" + meaning + "_";
  }
}
