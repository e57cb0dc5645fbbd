package app.huzzah.demodata;

import app.huzzah.workspace.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * When people thank each other in one workspace: in office hours, before a quarter's end more than
 * after it, hardly at weekends, in August and around the new year, and more from year to year. Days
 * are counted from 0, the first one.
 */
final class Calendar {
  /** Nobody thanks anybody before this hour, or after the latest one. */
  static final int FIRST_SECOND = 7 * 3600;

  static final int LAST_SECOND = 22 * 3600;

  private static final double GROWTH_A_YEAR = 1.25;
  private static final int LAST_DAYS_OF_A_QUARTER = 14;
  private static final MonthDay HOLIDAYS_BEGIN = MonthDay.of(Month.DECEMBER, 22);
  private static final MonthDay HOLIDAYS_END = MonthDay.of(Month.JANUARY, 3);

  private final LocalDate first;
  private final LocalDate[] mondays;
  private final long[] starts;
  private final int[] counts;
  private final long untilSecond;

  Calendar(DemoPlan plan, ZoneId zone) {
    LocalDateTime until = LocalDateTime.ofInstant(plan.until(), zone);
    LocalDate last = until.toLocalDate();
    this.first = last.minusYears(plan.years()).plusDays(1);
    this.untilSecond = plan.until().getEpochSecond();
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    mondays = new LocalDate[days];
    starts = new long[days];
    double[] weights = new double[days];
    for (int day = 0; day < days; day++) {
      LocalDate date = first.plusDays(day);
      mondays[day] = Week.of(date).monday();
      starts[day] = date.atStartOfDay(zone).toEpochSecond();
      weights[day] = Math.pow(GROWTH_A_YEAR, day / 365.0) * onWeekday(date) * inSeason(date);
    }
    int lastSecond = until.toLocalTime().toSecondOfDay();
    double passed = (lastSecond - FIRST_SECOND) / (double) (LAST_SECOND - FIRST_SECOND);
    weights[days - 1] *= Math.clamp(passed, 0, 1);
    counts = shared(plan.recognitions(), weights);
  }

  int days() {
    return counts.length;
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  LocalDate monday(int day) {
    return mondays[day];
  }

  /** How many recognitions are given on this day. */
  int count(int day) {
    return counts[day];
  }

  /** Whether a week of allowances begins with this day. */
  boolean startsWeek(int day) {
    return day == 0 || !mondays[day].equals(mondays[day - 1]);
  }

  boolean weekend(int day) {
    return date(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  /** The moment so many seconds after a day's midnight, in seconds since 1970. */
  long at(int day, int second) {
    return starts[day] + second;
  }

  /** Whether this moment is still to come when the story ends. */
  boolean isOver(long second) {
    return second > untilSecond;
  }

  /** How many recognitions the busiest week holds. */
  int busiestWeek() {
    int most = 0;
    int sum = 0;
    for (int day = 0; day < days(); day++) {
      sum = startsWeek(day) ? counts[day] : sum + counts[day];
      most = Math.max(most, sum);
    }
    return most;
  }

  /** The seconds of a day at which so many recognitions are given, in order. */
  int[] moments(int day, SplittableRandom random) {
    int[] moments = new int[counts[day]];
    // The last day may be cut short; what is left of it is pressed together.
    double share =
        Math.clamp(
            (untilSecond - starts[day] - FIRST_SECOND) / (double) (LAST_SECOND - FIRST_SECOND),
            0,
            1);
    for (int i = 0; i < moments.length; i++) {
      moments[i] = FIRST_SECOND + (int) ((officeSecond(random) - FIRST_SECOND) * share);
    }
    Arrays.sort(moments);
    return moments;
  }

  private static int officeSecond(SplittableRandom random) {
    if (random.nextInt(100) < 12) {
      return random.nextInt(FIRST_SECOND, LAST_SECOND); // those who live in other zones
    }
    // A morning and an afternoon, each with a middle.
    double half = (random.nextDouble() + random.nextDouble()) / 2;
    return (int) (3600 * (random.nextInt(5) < 2 ? 8.5 + 4.5 * half : 12.5 + 6.5 * half));
  }

  private static double onWeekday(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case MONDAY -> 0.85;
      case TUESDAY, WEDNESDAY -> 1;
      case THURSDAY -> 1.1;
      case FRIDAY -> 1.35;
      case SATURDAY -> 0.05;
      case SUNDAY -> 0.03;
    };
  }

  private static double inSeason(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    if (!day.isBefore(HOLIDAYS_BEGIN) || !day.isAfter(HOLIDAYS_END)) {
      return 0.15;
    }
    if (date.getMonth() == Month.AUGUST) {
      return 0.5;
    }
    LocalDate nextQuarter = date.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
    return ChronoUnit.DAYS.between(date, nextQuarter) <= LAST_DAYS_OF_A_QUARTER ? 1.6 : 1;
  }

  /** Shares out so many, by weight and to the last one. */
  private static int[] shared(int all, double[] weights) {
    double total = Arrays.stream(weights).sum();
    int[] shares = new int[weights.length];
    double upTo = 0;
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      upTo += weights[i];
      int until = i == weights.length - 1 ? all : (int) Math.round(all * (upTo / total));
      shares[i] = until - given;
      given = until;
    }
    return shares;
  }
}
