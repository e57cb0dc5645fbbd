package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A number with what it is made of: {@code 12 points = 7 small (7) + 1 big (5) + …}. */
final class TallyText {
  private TallyText() {}

  static String explained(Tally tally) {
    List<String> summands = new ArrayList<>();
    add(summands, tally, Size.SMALL);
    add(summands, tally, Size.BIG);
    if (tally.boosts() > 0) {
      summands.add(count(tally.boosts(), "by joining in", "by joining in"));
    }
    return "*" + count(tally.points(), "point") + "* = " + String.join(" + ", summands);
  }

  private static void add(List<String> summands, Tally tally, Size size) {
    int times = tally.count(size);
    if (times > 0) {
      String word = Words.word(size);
      summands.add(
          count(times, word, word) + String.format(Locale.ROOT, " (%,d)", tally.points(size)));
    }
  }
}
