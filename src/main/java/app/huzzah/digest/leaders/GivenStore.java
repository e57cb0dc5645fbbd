package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.huzzah.digest.leaders.Activity.Received;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Who gave and who received, summed up by the database to a number for each of them, in one pass
 * over the weeks that trends reach back to. The totals that boards keep are no source for it: they
 * know whole weeks from Monday on, count who joined, and do not tell private ones apart.
 *
 * <p>Moments and numbers stand in the statements themselves, so that the server plans for as many
 * rows as there are: half a million in a large workspace.
 */
final class GivenStore {
  static final Condition DIRECT = RECOGNITION.AUDIENCE.eq(inline("direct"));

  /** Enough to have who received, or gave, in memory. */
  private static final String MEMORY = "set local work_mem = '128MB'";

  /** The bits of {@link Past}: what was not private, what was, and then the last 30 days. */
  private static final int OPEN = (1 << Spans.WEEKS) - 1;

  private static final int THIRTY_DAYS = 1 << (2 * Spans.WEEKS);

  /** What a private one adds to a sum in which others add 1; nobody receives as many in a month. */
  private static final int PRIVATE = 1 << 24;

  private static final Field<Long> ID = field(name("given", "recognition_id"), Long.class);
  private static final Field<Integer> WEEKS = field(name("given", "weeks"), Integer.class);
  private static final Field<Integer> TIMES = field(name("given", "times"), Integer.class);

  private final WorkspaceId workspace;
  private final Spans spans;

  GivenStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /**
   * Who gave.
   *
   * @param first the lowest number of a recognition among what they gave, if they gave any
   * @param last the highest
   */
  record Givers(Map<MemberId, Past> past, long first, long last) {}

  Givers gave(DSLContext dsl) {
    dsl.execute(MEMORY);
    Field<Integer> weeks = bitOrAgg(weeks());
    Map<MemberId, Past> past = new HashMap<>();
    long[] range = {Long.MAX_VALUE, 0};
    dsl.select(
            RECOGNITION.GIVER_ID,
            weeks,
            min(RECOGNITION.RECOGNITION_ID),
            max(RECOGNITION.RECOGNITION_ID))
        .from(RECOGNITION)
        .where(standing(workspace, spans.start(), spans.toldAt()))
        .groupBy(RECOGNITION.GIVER_ID)
        .forEach(row -> {
          past.put(new MemberId(row.value1()), past(row.value2()));
          range[0] = Math.min(range[0], row.value3());
          range[1] = Math.max(range[1], row.value4());
        });
    return new Givers(past, range[0], range[1]);
  }

  /** Who received of that. */
  Map<MemberId, Received> received(DSLContext dsl, Givers givers) {
    // Both sides are read in the order of their numbers, which the server does not believe.
    dsl.execute("set local enable_hashjoin = off");
    Table<?> given =
        select(RECOGNITION.RECOGNITION_ID, weeks().as(WEEKS), times().as(TIMES))
            .from(RECOGNITION)
            .where(standing(workspace, spans.start(), spans.toldAt()))
            .asTable("given");
    Field<Integer> weeks = bitOrAgg(WEEKS);
    Field<Long> times = sum(TIMES).coerce(Long.class);
    Map<MemberId, Received> received =
        dsl.select(RECOGNITION_RECIPIENT.RECIPIENT_ID, weeks, times)
            .from(given)
            .join(RECOGNITION_RECIPIENT)
            .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
            .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(ID))
            .and(
                RECOGNITION_RECIPIENT.RECOGNITION_ID.between(
                    inline(givers.first), inline(givers.last)))
            .groupBy(RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .fetchMap(
                row -> new MemberId(row.value1()), row -> received(row.value2(), row.value3()));
    dsl.execute("set local enable_hashjoin = on");
    return received;
  }

  /** Those that stand of what was given in this time, which is part of the statement itself. */
  static Condition standing(WorkspaceId workspace, Instant from, Instant until) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.GIVEN_AT.ge(inline(from)))
        .and(RECOGNITION.GIVEN_AT.lt(inline(until)))
        .and(RECOGNITION.TAKEN_BACK_AT.isNull());
  }

  private static Received received(int weeks, long times) {
    return new Received(
        past(weeks), (weeks & THIRTY_DAYS) != 0, (int) (times % PRIVATE), (int) (times / PRIVATE));
  }

  private static Past past(int weeks) {
    return new Past(weeks & OPEN, weeks >> Spans.WEEKS & OPEN);
  }

  private Field<Integer> weeks() {
    Field<Integer> thirtyDays =
        when(since(spans.thirtyDaysAgo()), inline(THIRTY_DAYS)).otherwise(inline(0));
    return when(DIRECT, week(1 << Spans.WEEKS)).otherwise(week(1)).plus(thirtyDays);
  }

  /** The bit of the week in which it was given, times {@code factor}. */
  private Field<Integer> week(int factor) {
    CaseConditionStep<Integer> week = when(since(spans.weeksAgo(1)), inline(factor));
    for (int ago = 1; ago < Spans.WEEKS - 1; ago++) {
      week = week.when(since(spans.weeksAgo(ago + 1)), inline(factor << ago));
    }
    return week.otherwise(inline(factor << (Spans.WEEKS - 1)));
  }

  private Field<Integer> times() {
    return when(since(spans.weeksAgo(Spans.FOUR)), when(DIRECT, inline(PRIVATE)).otherwise(1))
        .otherwise(inline(0));
  }

  private static Condition since(Instant moment) {
    return RECOGNITION.GIVEN_AT.ge(inline(moment));
  }
}
