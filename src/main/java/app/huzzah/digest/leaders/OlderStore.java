package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.standing;
import static app.huzzah.digest.InOrderStore.first;
import static app.huzzah.digest.leaders.ExchangeStore.DIRECT;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.HashMap;
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
  private static final Field<String> GIVER = field(name("given", "giver_id"), String.class);
  private static final Field<Integer> BITS = field(name("given", "bits"), Integer.class);

  private final WorkspaceId workspace;
  private final Spans spans;

  OlderStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /** In which of these weeks each gave, and received; who did not is missing. */
  record Older(Map<MemberId, Past> gave, Map<MemberId, Past> received) {}

  Older read(DSLContext dsl) {
    Field<String> recipient = RECOGNITION_RECIPIENT.RECIPIENT_ID;
    Condition which = standing(workspace, spans.start(), spans.weeksAgo(Spans.FOUR));
    Older older = new Older(new HashMap<>(), new HashMap<>());
    dsl.select(GIVER, recipient, bitOrAgg(BITS))
        .from(onceEach(which))
        .join(RECOGNITION_RECIPIENT)
        .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(ID))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.ge(inline(first(dsl, which))))
        .groupBy(groupingSets(GIVER, recipient))
        .forEach(row -> {
          if (row.value2() == null) {
            older.gave().put(new MemberId(row.value1()), past(row.value3()));
          } else {
            older.received().put(new MemberId(row.value2()), past(row.value3()));
          }
        });
    return older;
  }

  /** The offset keeps the server from working it out anew for each recipient. */
  private Table<?> onceEach(Condition which) {
    Field<Integer> bits = when(DIRECT, bit(1 << WEEKS)).otherwise(bit(1));
    return select(RECOGNITION.RECOGNITION_ID, RECOGNITION.GIVER_ID, bits.as(BITS))
        .from(RECOGNITION)
        .where(which)
        .offset(inline(0))
        .asTable("given");
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
