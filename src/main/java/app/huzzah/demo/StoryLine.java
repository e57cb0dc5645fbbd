package app.huzzah.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * One thing that somebody does in the story.
 *
 * @param weeksAgo 0 for the week under way
 * @param who a handle; {@code *} where the app is to do something by itself
 */
record StoryLine(
    int weeksAgo, DayOfWeek day, LocalTime time, String who, String channel, Deed deed) {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /**
   * Reads {@code 8 | mon 09:40 | priya | #engineering | /huzzah …}.
   *
   * @throws IllegalArgumentException where it cannot be read
   */
  static StoryLine of(String line) {
    String[] parts = line.split("\\|", 5);
    if (parts.length < 5) {
      throw new IllegalArgumentException("Not a line of a story: " + line);
    }
    String[] when = parts[1].strip().split(" ");
    return new StoryLine(
        Integer.parseInt(parts[0].strip()),
        DayOfWeek.of(DAYS.indexOf(when[0].toLowerCase(Locale.ROOT)) + 1),
        LocalTime.parse(when[1]),
        parts[2].strip(),
        parts[3].strip(),
        Deed.of(parts[4].strip()));
  }
}
