package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.digest.FactStore.standing;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;

/** Counts the last weeks' recognitions by kind and size, for a digest's picture. */
final class WeekCountStore {
  private static final int WEEKS = 8;

  /** The week that is told, as far as it is told, and those before it; the oldest first. */
  List<WeekCounts> weeks(
      DSLContext dsl, WorkspaceId workspace, Telling telling, Condition covered, Condition hidden) {
    List<Week> weeks =
        IntStream.range(0, WEEKS)
            .mapToObj(n -> new Week(telling.week().monday().minusWeeks(WEEKS - 1L - n)))
            .toList();
    Condition span =
        standing(workspace, around(weeks.getFirst()), telling.until())
            .and(RECOGNITION.WEEK.ge(weeks.getFirst().monday()))
            .and(covered);
    Condition told =
        span.and(hidden.not().or(RECOGNITION.WEEK.notIn(guessable(dsl, span.and(hidden), weeks))));
    Map<Week, WeekCounts> counted = new HashMap<>();
    dsl.select(RECOGNITION.WEEK, RECOGNITION.KIND, RECOGNITION.SIZE, count())
        .from(RECOGNITION)
        .where(told)
        .groupBy(RECOGNITION.WEEK, RECOGNITION.KIND, RECOGNITION.SIZE)
        .fetchGroups(RECOGNITION.WEEK)
        .forEach((monday, rows) -> {
          Week week = new Week(monday);
          counted.put(
              week,
              new WeekCounts(
                  week,
                  number(rows, "effort", "small"),
                  number(rows, "effort", "big"),
                  number(rows, "win", "small"),
                  number(rows, "win", "big"),
                  number(rows, "lesson", "small"),
                  number(rows, "lesson", "big")));
        });
    return weeks.stream()
        .map(week -> counted.getOrDefault(week, new WeekCounts(week, 0, 0, 0, 0, 0, 0)))
        .toList();
  }

  /**
   * Where to look for what was given in a week, in time: that week is the one which was fixed when
   * it was given, by the zone that the workspace had then.
   */
  private static Instant around(Week week) {
    return week.start(ZoneOffset.UTC).minus(Duration.ofDays(7));
  }

  /** Weeks in which so few received in hiding that the sums must not tell of it. */
  private static List<LocalDate> guessable(DSLContext dsl, Condition hiding, List<Week> weeks) {
    return weeks.stream()
        .filter(week ->
            !FactStore.receivedByEnough(
                dsl,
                hiding
                    .and(RECOGNITION.WEEK.eq(week.monday()))
                    .and(RECOGNITION.GIVEN_AT.ge(inline(around(week))))))
        .map(Week::monday)
        .toList();
  }

  private static int number(
      Result<Record4<LocalDate, String, String, Integer>> counts, String kind, String size) {
    return counts.stream()
        .filter(row -> row.value2().equals(kind) && row.value3().equals(size))
        .mapToInt(row -> row.value4())
        .sum();
  }
}
