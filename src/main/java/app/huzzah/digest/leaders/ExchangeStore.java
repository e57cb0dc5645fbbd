package app.huzzah.digest.leaders;

import static app.huzzah.db.InOrderStore.OF_RECOGNITION;
import static app.huzzah.db.InOrderStore.first;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.digest.FactStore.standing;
import static app.huzzah.recognition.AudienceStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
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

/** Who gave to whom lately. */
final class ExchangeStore {
  static final Condition DIRECT = RECOGNITION.AUDIENCE.eq(inline("direct"));

  private static final int AT_ONCE = 20_000;

  /** Weeks that are told apart, and the days before them; what is private counts on from there. */
  private static final int SPANS = Spans.FOUR + 1;

  private static final Field<Long> ID = field(name("given", "recognition_id"), Long.class);
  private static final Field<String> GIVER = field(name("given", "giver_id"), String.class);
  private static final Field<Integer> WHEN = field(name("given", "time"), Integer.class);

  private final WorkspaceId workspace;
  private final Spans spans;

  ExchangeStore(WorkspaceId workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /**
   * Tells each recipient of each recognition of the last 30 days, not all at once: there may be
   * half a million.
   */
  void read(DSLContext dsl, LastThirtyDays days) {
    Condition which = standing(workspace, spans.thirtyDaysAgo(), spans.toldAt());
    try (var rows =
        dsl.select(GIVER, RECOGNITION_RECIPIENT.RECIPIENT_ID, WHEN)
            .from(onceEach(which))
            .join(RECOGNITION_RECIPIENT)
            .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
            .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(ID))
            .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.ge(inline(first(dsl, which))))
            .fetchSize(AT_ONCE)
            .fetchLazy()) {
      rows.forEach(row ->
          days.add(
              new MemberId(row.value1()),
              new MemberId(row.value2()),
              row.value3() >= SPANS,
              row.value3() % SPANS));
    }
  }

  /** The offset keeps the server from working it out anew for each recipient. */
  private Table<?> onceEach(Condition which) {
    return select(
            RECOGNITION.RECOGNITION_ID,
            RECOGNITION.GIVER_ID,
            when(DIRECT, weeksAgo(SPANS)).otherwise(weeksAgo(0)).as(WHEN))
        .from(RECOGNITION)
        .where(which)
        .offset(inline(0))
        .asTable("given");
  }

  /**
   * From 0 on in the last seven days to {@link Spans#FOUR} before the last 28, and so much more.
   */
  private Field<Integer> weeksAgo(int more) {
    CaseConditionStep<Integer> week = when(since(1), inline(more));
    for (int ago = 1; ago < Spans.FOUR; ago++) {
      week = week.when(since(ago + 1), inline(ago + more));
    }
    return week.otherwise(inline(Spans.FOUR + more));
  }

  private Condition since(int weeksAgo) {
    return RECOGNITION.GIVEN_AT.ge(inline(spans.weeksAgo(weeksAgo)));
  }

  /** How often each of these gave in public to the one that they gave to. */
  Map<MemberId, Integer> inPublic(DSLContext dsl, Map<MemberId, MemberId> whoToWhom) {
    var pairs =
        whoToWhom.entrySet().stream()
            .map(pair -> row(pair.getValue().value(), pair.getKey().value()))
            .toList();
    return dsl.select(RECOGNITION_RECIPIENT.GIVER_ID, count())
        .from(RECOGNITION_RECIPIENT)
        .join(RECOGNITION)
        .on(OF_RECOGNITION)
        .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
        .and(row(RECOGNITION_RECIPIENT.RECIPIENT_ID, RECOGNITION_RECIPIENT.GIVER_ID).in(pairs))
        .and(inFourWeeks())
        .and(SAID_IN_PUBLIC)
        .groupBy(RECOGNITION_RECIPIENT.GIVER_ID)
        .fetchMap(row -> new MemberId(row.value1()), row -> row.value2());
  }

  private Condition inFourWeeks() {
    return standing(workspace, spans.weeksAgo(Spans.FOUR), spans.toldAt());
  }
}
