package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Names and words of people, shortened so that a digest stays one that is read to its end. */
final class DigestText {
  /** Characters of a giver's words that one story shows, and lines of them. */
  static final int LONGEST_EXCERPT = 300;

  private static final int MOST_LINES = 6;
  private static final int LONGEST_NAME = 80;

  private DigestText() {}

  /** A name for notifications and screen readers. */
  static String spoken(String name) {
    return Mrkdwn.escapeControls(Blocks.cut(name.strip().replaceAll("\\s+", " "), LONGEST_NAME));
  }

  /**
   * {@code Mia, Ben and 3 more}: as many names as fit.
   *
   * @param total how many people there are, named in {@code names} or not
   * @param most names at most
   * @param budget characters at most
   */
  static String people(
      List<String> names, int total, int most, int budget, UnaryOperator<String> shown) {
    List<String> parts = new ArrayList<>();
    int left = budget;
    for (String name : names.subList(0, Math.min(most, names.size()))) {
      String part = shown.apply(name);
      left -= part.length() + 2;
      if (left < 0 && !parts.isEmpty()) {
        break;
      }
      parts.add(part);
    }
    int more = total - parts.size();
    if (more > 0) {
      return String.join(", ", parts) + String.format(Locale.ROOT, " and %,d more", more);
    }
    return Numbers.list(parts);
  }

  /** The beginning of somebody's words in our own markup, on one line. */
  static String inOneLine(String words, int longest) {
    return Mrkdwn.escape(Blocks.cut(words.strip().replaceAll("\\s+", " "), longest));
  }

  /** The beginning of somebody's words, cut between what readers see as characters. */
  static String excerpt(String words) {
    String tidy = words.strip();
    List<String> lines = tidy.lines().limit(MOST_LINES + 1).toList();
    if (lines.size() > MOST_LINES) {
      tidy = String.join("\n", lines.subList(0, MOST_LINES)) + "…";
    }
    if (tidy.isEmpty()) {
      return "…";
    }
    if (tidy.length() <= LONGEST_EXCERPT) {
      return tidy;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(tidy);
    int end = characters.preceding(LONGEST_EXCERPT + 1);
    return end > 0
        ? tidy.substring(0, end).stripTrailing() + "…"
        : Blocks.cut(tidy, LONGEST_EXCERPT);
  }
}
