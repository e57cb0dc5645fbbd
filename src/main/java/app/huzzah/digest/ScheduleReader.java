package app.huzzah.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a weekday and an hour, as people type them in English. */
public final class ScheduleReader {
  private static final Set<String> FILLERS = Set.of("at", "on", "every", "each", "@");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))?\\s?(?<half>[ap]m|[ap]\\.m\\.)?");

  private ScheduleReader() {}

  /**
   * Reads {@code friday 16:00} and its relatives: {@code fri 4pm}, {@code Fridays at 16.00}, {@code
   * thu 9:30 am}. A day or a time that is left out is the usual one (Friday, 16:00).
   */
  public static ScheduleReading read(String typed) {
    List<DayOfWeek> days = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String word : typed.strip().toLowerCase(Locale.ROOT).split("[\\s\\h,]+")) {
      Optional<DayOfWeek> day = day(word);
      if (day.isPresent()) {
        days.add(day.get());
      } else if (!word.isEmpty() && !FILLERS.contains(word)) {
        rest.add(word);
      }
    }
    if (days.size() > 1) {
      return new ScheduleReading.NotUnderstood(
          "It comes once a week, so name one day, such as “"
              + example(days.get(0), DigestSchedule.USUAL.time())
              + "”.");
    }
    DayOfWeek day = days.isEmpty() ? DigestSchedule.USUAL.day() : days.get(0);
    return rest.isEmpty()
        ? new ScheduleReading.Understood(new DigestSchedule(day, DigestSchedule.USUAL.time()))
        : withTime(day, String.join(" ", rest));
  }

  /** {@code friday 16:00}, as people type it. */
  public static String example(DayOfWeek day, LocalTime time) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT) + " " + time;
  }

  private static ScheduleReading withTime(DayOfWeek day, String typed) {
    Matcher time = TIME.matcher(typed);
    if (!time.matches()) {
      return new ScheduleReading.NotUnderstood(
          "“%s” is neither a weekday nor a time of day. Write both, such as “%s” or “%s”."
              .formatted(
                  shortened(typed), example(day, DigestSchedule.USUAL.time()), "friday 4pm"));
    }
    int hour = Integer.parseInt(time.group("hour"));
    int minute = time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
    String half = time.group("half") == null ? "" : time.group("half").substring(0, 1);
    if (half.isEmpty() && time.group("minute") == null) {
      return new ScheduleReading.NotUnderstood(bareHour(day, hour));
    }
    boolean exists = minute < 60 && (half.isEmpty() ? hour < 24 : hour >= 1 && hour <= 12);
    if (!exists) {
      return new ScheduleReading.NotUnderstood(
          "No clock shows “%s”. Write a time from 00:00 to 23:59, such as “%s”."
              .formatted(shortened(typed), example(day, DigestSchedule.USUAL.time())));
    }
    int hours =
        switch (half) {
          case "a" -> hour % 12;
          case "p" -> hour % 12 + 12;
          default -> hour;
        };
    return new ScheduleReading.Understood(new DigestSchedule(day, LocalTime.of(hours, minute)));
  }

  private static String bareHour(DayOfWeek day, int hour) {
    if (hour >= 1 && hour <= 11) {
      return "Is %d in the morning or in the afternoon? Write “%s” or “%s”."
          .formatted(
              hour, example(day, LocalTime.of(hour, 0)), example(day, LocalTime.of(hour + 12, 0)));
    }
    LocalTime meant = hour < 24 ? LocalTime.of(hour, 0) : DigestSchedule.USUAL.time();
    return "Write the time with its minutes, such as “%s”.".formatted(example(day, meant));
  }

  private static Optional<DayOfWeek> day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      boolean shortForm = word.length() >= 3 && name.startsWith(word);
      if (shortForm || word.equals(name + "s")) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static String shortened(String typed) {
    int most = 40;
    if (typed.codePointCount(0, typed.length()) <= most) {
      return typed;
    }
    return typed.substring(0, typed.offsetByCodePoints(0, most)) + "…";
  }
}
