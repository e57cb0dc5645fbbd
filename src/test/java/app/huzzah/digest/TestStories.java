package app.huzzah.digest;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts and stories for tests of what is pure. */
public final class TestStories {
  public static final String SPECIFIC = "for staying until the last customer was back online";

  private static final Week WEEK = new Week(LocalDate.of(2026, 11, 23));
  private static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

  private TestStories() {}

  /** A story from Gina to these people, with a reason that says something. */
  public static Story story(long id, Kind kind, Size size, String... people) {
    return saying(SPECIFIC, id, kind, size, people);
  }

  /** A story with words of its own. */
  public static Story saying(String words, long id, Kind kind, Size size, String... people) {
    return new Story(
        new RecognitionId(id),
        "Gina",
        Arrays.stream(people).map(name -> new MemberId("U" + name)).toList(),
        List.of(people),
        0,
        kind,
        size,
        words,
        List.of(),
        Optional.empty());
  }

  /** The same story, which so many people joined. */
  public static Story joinedBy(int joined, Story story) {
    return new Story(
        story.id(),
        story.giver(),
        story.people(),
        story.names(),
        joined,
        story.kind(),
        story.size(),
        story.words(),
        story.values(),
        story.permalink());
  }

  static WeekFacts facts(List<Story> candidates) {
    return facts(candidates, Map.of());
  }

  /**
   * Facts of a channel.
   *
   * @param featured how many weeks ago people were featured there
   */
  static WeekFacts facts(List<Story> candidates, Map<MemberId, Integer> featured) {
    return new WeekFacts(
        friday(),
        About.EVERYTHING,
        NONE,
        NONE,
        candidates,
        featured,
        List.of(),
        FirstGivers.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  /** Told on Friday, 27 November 2026 at 16:00 in UTC. */
  public static Telling friday() {
    return told(Instant.parse("2026-11-27T16:00:00Z"));
  }

  /** The same week, told when it is over. */
  public static Telling monday() {
    return told(Instant.parse("2026-11-30T09:00:00Z"));
  }

  public static Sums sums(int small, int big) {
    return new Sums(small + big, small + big, 2, small, big, small + big, 0, 0, small + 5L * big);
  }

  /** A week of which nothing is known but its numbers. */
  public static WeekStory week(Telling telling, Sums sums, Sums before) {
    return new WeekStory(
        telling,
        About.EVERYTHING,
        sums,
        before,
        Featured.NONE,
        List.of(),
        FirstGivers.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  private static Telling told(Instant moment) {
    return Telling.of(WEEK, moment, ZoneOffset.UTC, Optional.empty());
  }
}
