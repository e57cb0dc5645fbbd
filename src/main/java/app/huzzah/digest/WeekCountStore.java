package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.OF_RECOGNITION;
import static app.huzzah.digest.FactStore.standing;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;

import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

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
    // A week is the one that was fixed when given; the time only says where to look.
    Instant from = telling.from().minus(Duration.ofDays(7 * WEEKS));
    Condition span =
        standing(workspace, from, telling.until())
            .and(RECOGNITION.WEEK.ge(weeks.getFirst().monday()))
            .and(covered);
    Condition told =
        span.and(hidden.not().or(RECOGNITION.WEEK.notIn(guessable(dsl, span, hidden))));
    Map<Week, WeekCounts> counted =
        dsl
            .select(
                RECOGNITION.WEEK,
                number("effort", "small"),
                number("effort", "big"),
                number("win", "small"),
                number("win", "big"),
                number("lesson", "small"),
                number("lesson", "big"))
            .from(RECOGNITION)
            .where(told)
            .groupBy(RECOGNITION.WEEK)
            .fetch(row ->
                new WeekCounts(
                    new Week(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7()))
            .stream()
            .collect(Collectors.toMap(WeekCounts::week, Function.identity()));
    return weeks.stream()
        .map(week -> counted.getOrDefault(week, new WeekCounts(week, 0, 0, 0, 0, 0, 0)))
        .toList();
  }

  /** Weeks in which so few received in hiding that the sums must not tell of it. */
  private static List<LocalDate> guessable(DSLContext dsl, Condition span, Condition hidden) {
    return dsl.select(RECOGNITION.WEEK)
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(OF_RECOGNITION)
        .where(span)
        .and(hidden)
        .groupBy(RECOGNITION.WEEK)
        .having(countDistinct(RECOGNITION_RECIPIENT.RECIPIENT_ID).lt(FactStore.FEWEST_PRIVATE))
        .fetch(RECOGNITION.WEEK);
  }

  private static Field<Integer> number(String kind, String size) {
    return count().filterWhere(RECOGNITION.KIND.eq(kind).and(RECOGNITION.SIZE.eq(size)));
  }
}
