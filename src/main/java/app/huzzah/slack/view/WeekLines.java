package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.digest.Story;
import app.huzzah.digest.Sums;
import app.huzzah.digest.ValueUse;
import app.huzzah.digest.WeekGlance;
import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The week under way in three lines: how much for how many, the value most in use, one story. */
final class WeekLines {
  private static final int MOST_NAMES = 3;
  private static final int NAMES_BUDGET = 600;
  private static final int LONGEST_WORDS = 200;

  private WeekLines() {}

  /**
   * The lines, in our own markup.
   *
   * @param mayReadStories whether the reader may read what was said in public channels
   */
  static String of(WeekGlance week, boolean mayReadStories, People names) {
    if (week.sums().recognitions() == 0) {
      return "Quiet so far. Yours could be the first shout-out of the week.";
    }
    List<String> lines = new ArrayList<>();
    lines.add(sums(week.sums()));
    week.value().map(WeekLines::value).ifPresent(lines::add);
    week.highlight()
        .filter(story -> mayReadStories)
        .map(story -> story(story, names))
        .ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static String sums(Sums sums) {
    List<String> kinds = new ArrayList<>();
    add(kinds, sums.efforts(), Kind.EFFORT);
    add(kinds, sums.wins(), Kind.WIN);
    add(kinds, sums.lessons(), Kind.LESSON);
    return "*"
        + count(sums.recognitions(), "shout-out")
        + "* for "
        + count(sums.thanked(), "person", "people")
        + " so far: "
        + Numbers.list(kinds)
        + ".";
  }

  private static void add(List<String> kinds, int number, Kind kind) {
    if (number > 0) {
      kinds.add(count(number, Words.word(kind)));
    }
  }

  private static String value(ValueUse use) {
    return "Most in use: #"
        + Names.inMarkup(use.value())
        + ", "
        + (use.times() == 1 ? "once" : count(use.times(), "time"))
        + ".";
  }

  private static String story(Story story, People names) {
    String people =
        DigestText.people(
            story.names(),
            story.thanked(),
            MOST_NAMES,
            NAMES_BUDGET,
            name -> "*" + Names.inMarkup(name) + "*");
    String words = DigestText.inOneLine(story.words(), LONGEST_WORDS);
    return names.emoji(story.kind())
        + " "
        + Words.title(story.kind(), story.size())
        + ": "
        + people
        + ", from "
        + Names.inMarkup(story.giver())
        + ": “"
        + words
        + "”"
        + story.permalink().map(link -> " · " + Mrkdwn.link(link, "See the post")).orElse("");
  }
}
