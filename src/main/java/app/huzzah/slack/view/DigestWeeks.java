package app.huzzah.slack.view;

import app.huzzah.digest.WeekCounts;
import app.huzzah.digest.WeekStory;
import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The weeks that a digest's picture shows, in words: its alternative text. */
final class DigestWeeks {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private DigestWeeks() {}

  /** The same as the picture says; eight weeks are below 1,500 characters. */
  static String inWords(WeekStory story) {
    return "Shout-outs by week, as bars. "
        + story.weeks().stream().map(DigestWeeks::week).collect(Collectors.joining(" "));
  }

  private static String week(WeekCounts week) {
    String monday = "Week of " + DAY.format(week.week().monday()) + ": ";
    if (week.all() == 0) {
      return monday + "none.";
    }
    List<String> kinds = new ArrayList<>();
    add(kinds, week.efforts(), week.bigEfforts(), Kind.EFFORT);
    add(kinds, week.wins(), week.bigWins(), Kind.WIN);
    add(kinds, week.lessons(), week.bigLessons(), Kind.LESSON);
    return monday + Numbers.list(kinds) + ".";
  }

  private static void add(List<String> kinds, int number, int big, Kind kind) {
    if (number > 0) {
      String many = Numbers.count(number, Words.word(kind));
      kinds.add(big == 0 ? many : many + " (" + Numbers.count(big, "big", "big") + ")");
    }
  }
}
