package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.first;
import static app.huzzah.digest.FactStore.standing;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
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

  /** The bits of {@link Past}: what was not private, what was, and then the last 30 days. */
  private static final int OPEN = (1 << Spans.WEEKS) - 1;

  private static final int THIRTY_DAYS = 1 << (2 * Spans.WEEKS);

  /** What a private one adds to a sum in which others add 1; nobody receives as many in a month. */
  private static final int PRIVATE = 1 << 24;

  private static final Field<Long> ID = field(name("given", "recognition_id"), Long.class);
  private static final Field<String> GIVER = field(name("given", "giver_id"), String.class);
  private static final Field<Integer> WEEKS = field(name("given", "weeks"), Integer.class);
  private static final Field<Integer> TIMES = field(name("given", "times"), Integer.class);

  private final WorkspaceId workspace;
  private final Spans spans;

  GivenStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /** Who gave and who received. */
  record Given(Map<MemberId, Past> givers, Map<MemberId, Received> recipients) {}

  Given read(DSLContext dsl) {
    Field<String> recipient = RECOGNITION_RECIPIENT.RECIPIENT_ID;
    Condition which = standing(workspace, spans.start(), spans.toldAt());
    Map<MemberId, Past> givers = new HashMap<>();
    Map<MemberId, Received> recipients = new HashMap<>();
    dsl.select(GIVER, recipient, bitOrAgg(WEEKS), sum(TIMES).coerce(Long.class))
        .from(onceEach(which))
        .join(RECOGNITION_RECIPIENT)
        .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(ID))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.ge(inline(first(dsl, which))))
        .groupBy(groupingSets(GIVER, recipient))
        .forEach(row -> {
          if (row.value2() == null) {
            givers.put(new MemberId(row.value1()), past(row.value3()));
          } else {
            recipients.put(new MemberId(row.value2()), received(row.value3(), row.value4()));
          }
        });
    return new Given(givers, recipients);
  }

  /** The offset keeps the server from working it out anew for each recipient. */
  private Table<?> onceEach(Condition which) {
    return select(
            RECOGNITION.RECOGNITION_ID, RECOGNITION.GIVER_ID, weeks().as(WEEKS), times().as(TIMES))
        .from(RECOGNITION)
        .where(which)
        .offset(inline(0))
        .asTable("given");
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
