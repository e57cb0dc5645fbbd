package app.huzzah.digest.leaders;

import static app.huzzah.db.InOrderStore.first;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.standing;
import static app.huzzah.digest.leaders.ExchangeStore.DIRECT;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Map;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Who gave and who received in the weeks that trends reach back to, before the last four: summed up
 * by the database to a number for each of them. The totals that boards keep are no source for it:
 * they know whole weeks from Monday on, count who joined, and do not tell private ones apart.
 */
final class OlderStore {
  private static final int WEEKS = Spans.WEEKS - Spans.FOUR;

  /** The bits of {@link Past}: what was not private, then what was. */
  private static final int OPEN = (1 << WEEKS) - 1;

  private static final Field<Long> ID = field(name("given", "recognition_id"), Long.class);
  private static final Field<Integer> BITS = field(name("given", "bits"), Integer.class);

  private final WorkspaceId workspace;
  private final Spans spans;

  OlderStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /**
   * In which weeks each received, and in which each gave, of those that the trend of who gave
   * reaches back to; who did not is missing.
   */
  record Older(Map<MemberId, Past> gave, Map<MemberId, Past> received) {}

  Older read(DSLContext dsl) {
    return new Older(gave(dsl), received(dsl));
  }

  private Map<MemberId, Past> gave(DSLContext dsl) {
    Field<Integer> weeks = bitOrAgg(weeks());
    return dsl.select(RECOGNITION.GIVER_ID, weeks)
        .from(RECOGNITION)
        .where(from(Trend.WEEKS))
        .groupBy(RECOGNITION.GIVER_ID)
        .fetchMap(row -> new MemberId(row.value1()), row -> past(row.value2()));
  }

  private Map<MemberId, Past> received(DSLContext dsl) {
    Condition which = from(Spans.WEEKS);
    Field<String> recipient = RECOGNITION_RECIPIENT.RECIPIENT_ID;
    return dsl.select(recipient, bitOrAgg(BITS))
        .from(onceEach(which))
        .join(RECOGNITION_RECIPIENT)
        .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(ID))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.ge(inline(first(dsl, which))))
        .groupBy(recipient)
        .fetchMap(row -> new MemberId(row.value1()), row -> past(row.value2()));
  }

  /** What stands of so many weeks, but for the last four. */
  private Condition from(int weeksAgo) {
    return standing(workspace, spans.weeksAgo(weeksAgo), spans.weeksAgo(Spans.FOUR));
  }

  /** The offset keeps the server from working it out anew for each recipient. */
  private Table<?> onceEach(Condition which) {
    return select(RECOGNITION.RECOGNITION_ID, weeks().as(BITS))
        .from(RECOGNITION)
        .where(which)
        .offset(inline(0))
        .asTable("given");
  }

  /** In which week it was given, as {@link #past} reads it. */
  private Field<Integer> weeks() {
    return when(DIRECT, bit(1 << WEEKS)).otherwise(bit(1));
  }

  /** The bit of the week in which it was given, times {@code factor}. */
  private Field<Integer> bit(int factor) {
    CaseConditionStep<Integer> week = when(since(Spans.FOUR + 1), inline(factor));
    for (int older = 1; older < WEEKS - 1; older++) {
      week = week.when(since(Spans.FOUR + 1 + older), inline(factor << older));
    }
    return week.otherwise(inline(factor << (WEEKS - 1)));
  }

  private Condition since(int weeksAgo) {
    return RECOGNITION.GIVEN_AT.ge(inline(spans.weeksAgo(weeksAgo)));
  }

  private static Past past(int bits) {
    return new Past((bits & OPEN) << Spans.FOUR, (bits >> WEEKS & OPEN) << Spans.FOUR);
  }
}
