package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.digest.Sums;
import app.huzzah.digest.WeekStory;
import app.huzzah.slack.text.Numbers;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A week's numbers in sentences. A week with more than the one before is told so; one with fewer is
 * never scolded for it, the numbers stand beside each other without a word.
 */
final class DigestNumbers {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private DigestNumbers() {}

  /** One sentence of plain text that says what the week was like; 150 characters at most. */
  static String headline(WeekStory story) {
    if (story.quiet()) {
      return "A quiet week, and a good moment for a thank-you";
    }
    if (story.sums().recognitions() == 0) {
      return "What was said since the last digest";
    }
    return count(story.sums().recognitions(), "shout-out")
        + " for "
        + count(story.sums().thanked(), "person", "people")
        + (story.telling().whole() ? " last week" : " this week")
        + comparison(story);
  }

  /** The week in one line. */
  static String week(WeekStory story) {
    String week = "Week of " + DAY.format(story.telling().week().monday());
    return story.sums().recognitions() == 0 ? week : week + " · " + details(story.sums());
  }

  /** The week before in one line. */
  static String weekBefore(WeekStory story) {
    Sums before = story.before();
    return (story.telling().whole() ? "The week before: " : "By this time last week: ")
        + count(before.recognitions(), "shout-out")
        + " for "
        + count(before.thanked(), "person", "people")
        + " · "
        + details(before);
  }

  private static String comparison(WeekStory story) {
    int before = story.before().recognitions();
    int more = story.sums().recognitions() - before;
    if (before == 0 || more < 0) {
      return "";
    }
    String when = story.telling().whole() ? "the week before" : "by this time last week";
    return more == 0
        ? ", as many as " + when
        : String.format(Locale.ROOT, ", %,d more than %s", more, when);
  }

  private static String details(Sums sums) {
    List<String> sizes = new ArrayList<>();
    add(sizes, sums.small(), "small", "small");
    add(sizes, sums.big(), "big", "big");
    List<String> kinds = new ArrayList<>();
    add(kinds, sums.efforts(), "effort", "efforts");
    add(kinds, sums.wins(), "win", "wins");
    add(kinds, sums.lessons(), "lesson", "lessons");
    return Numbers.list(sizes)
        + " · "
        + Numbers.list(kinds)
        + " · from "
        + count(sums.gave(), "person", "people")
        + " · "
        + count(sums.points(), "point");
  }

  private static void add(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(count(number, one, many));
    }
  }
}
