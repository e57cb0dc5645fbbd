package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.LAPSE;
import static app.huzzah.db.schema.Tables.LAPSE_RULE;
import static app.huzzah.db.schema.Tables.LAPSE_RUN;
import static app.huzzah.db.schema.Tables.LAPSE_WARNING;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static org.jooq.impl.DSL.sum;

import app.huzzah.db.schema.tables.records.LapseRunRecord;
import app.huzzah.db.schema.tables.records.LapseWarningRecord;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The rows of what lapses, and what the ledger says of that. */
final class LapseStore {
  /** What lapses in a month. */
  record Run(LocalDate month, LocalDate earnedBefore, boolean done) {}

  Optional<LapseRule> rule(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(LAPSE_RULE)
        .where(LAPSE_RULE.WORKSPACE_ID.eq(workspace.value()))
        .fetchOptional(row -> new LapseRule(row.getMonths(), new MemberId(row.getSetBy())));
  }

  List<WorkspaceId> withRule(DSLContext dsl) {
    return dsl.selectFrom(LAPSE_RULE)
        .orderBy(LAPSE_RULE.WORKSPACE_ID)
        .fetch(row -> new WorkspaceId(row.getWorkspaceId()));
  }

  void decide(DSLContext tx, WorkspaceId workspace, LapseRule rule, Instant at) {
    tx.insertInto(LAPSE_RULE)
        .set(LAPSE_RULE.WORKSPACE_ID, workspace.value())
        .set(LAPSE_RULE.MONTHS, rule.months())
        .set(LAPSE_RULE.SET_BY, rule.setBy().value())
        .set(LAPSE_RULE.SET_AT, at)
        .onConflict(LAPSE_RULE.WORKSPACE_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** Nothing lapses any more, also where somebody was warned. */
  void remove(DSLContext tx, WorkspaceId workspace) {
    tx.deleteFrom(LAPSE_RULE).where(LAPSE_RULE.WORKSPACE_ID.eq(workspace.value())).execute();
    tx.deleteFrom(LAPSE_RUN)
        .where(LAPSE_RUN.WORKSPACE_ID.eq(workspace.value()))
        .and(LAPSE_RUN.LAPSED_AT.isNull())
        .execute();
  }

  Optional<Run> run(DSLContext dsl, WorkspaceId workspace, LocalDate month) {
    return dsl.selectFrom(LAPSE_RUN).where(is(workspace, month)).fetchOptional(LapseStore::run);
  }

  /** Whether this is the first to say that members are warned of a month. */
  boolean warn(DSLContext tx, WorkspaceId workspace, Run run, Instant at) {
    return tx.insertInto(LAPSE_RUN)
            .set(LAPSE_RUN.WORKSPACE_ID, workspace.value())
            .set(LAPSE_RUN.MONTH, run.month())
            .set(LAPSE_RUN.EARNED_BEFORE, run.earnedBefore())
            .set(LAPSE_RUN.WARNED_AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** What these are warned of. */
  void addWarnings(
      DSLContext tx, WorkspaceId workspace, LocalDate month, Map<MemberId, Integer> points) {
    var rows =
        points.entrySet().stream()
            .map(entry -> {
              LapseWarningRecord row = new LapseWarningRecord();
              row.setWorkspaceId(workspace.value());
              row.setMonth(month);
              row.setMemberId(entry.getKey().value());
              row.setPoints(entry.getValue());
              return row;
            })
            .toList();
    tx.batchInsert(rows).execute();
  }

  /** What members were warned of that lapses in a month. */
  Map<MemberId, Integer> warnings(DSLContext dsl, WorkspaceId workspace, LocalDate month) {
    return dsl.selectFrom(LAPSE_WARNING)
        .where(LAPSE_WARNING.WORKSPACE_ID.eq(workspace.value()))
        .and(LAPSE_WARNING.MONTH.eq(month))
        .orderBy(LAPSE_WARNING.MEMBER_ID)
        .fetchMap(row -> new MemberId(row.getMemberId()), row -> row.getPoints());
  }

  void done(DSLContext tx, WorkspaceId workspace, LocalDate month, Instant at) {
    tx.update(LAPSE_RUN).set(LAPSE_RUN.LAPSED_AT, at).where(is(workspace, month)).execute();
  }

  /**
   * What each member has left of what they earned before a day: that, less all that ever left them,
   * since the oldest is used first. Those who have nothing left of it are missing.
   */
  Map<MemberId, Integer> leftOf(DSLContext dsl, WorkspaceId workspace, LocalDate earnedBefore) {
    AggregateFunction<BigDecimal> left = sum(LEDGER_ENTRY.POINTS);
    Map<MemberId, Integer> all = new TreeMap<>();
    dsl.select(LEDGER_ENTRY.MEMBER_ID, left)
        .from(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.WORKSPACE_ID.eq(workspace.value()))
        .and(counts(earnedBefore))
        .groupBy(LEDGER_ENTRY.MEMBER_ID)
        .having(left.gt(BigDecimal.ZERO))
        .forEach(row -> all.put(new MemberId(row.value1()), row.value2().intValueExact()));
    return all;
  }

  /** The same of one member; 0 where nothing is left. */
  int leftOf(DSLContext dsl, WorkspaceId workspace, MemberId member, LocalDate earnedBefore) {
    BigDecimal left =
        dsl.select(sum(LEDGER_ENTRY.POINTS))
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.WORKSPACE_ID.eq(workspace.value()))
            .and(LEDGER_ENTRY.MEMBER_ID.eq(member.value()))
            .and(counts(earnedBefore))
            .fetchSingle()
            .value1();
    return left == null ? 0 : Math.max(0, left.intValueExact());
  }

  /** Stores that points lapsed; gives back the number. */
  long add(DSLContext tx, WorkspaceId workspace, MemberId member, int points, Instant at) {
    return tx.insertInto(LAPSE)
        .set(LAPSE.WORKSPACE_ID, workspace.value())
        .set(LAPSE.MEMBER_ID, member.value())
        .set(LAPSE.POINTS, points)
        .set(LAPSE.LAPSED_AT, at)
        .returningResult(LAPSE.LAPSE_ID)
        .fetchSingle()
        .value1();
  }

  /**
   * What came before the day, and all that went, whenever: a recognition that was taken back went
   * on the day on which it came, and a reward that was declined came back as what had gone.
   */
  private static Condition counts(LocalDate earnedBefore) {
    Condition went =
        LEDGER_ENTRY
            .CAUSE
            .in("redemption", "lapse", "pot")
            .or(LEDGER_ENTRY.CAUSE.eq("adjustment").and(LEDGER_ENTRY.POINTS.lt(0)));
    return went.or(LEDGER_ENTRY.DAY.lt(earnedBefore));
  }

  private static Condition is(WorkspaceId workspace, LocalDate month) {
    return LAPSE_RUN.WORKSPACE_ID.eq(workspace.value()).and(LAPSE_RUN.MONTH.eq(month));
  }

  private static Run run(LapseRunRecord row) {
    return new Run(row.getMonth(), row.getEarnedBefore(), row.getLapsedAt() != null);
  }
}
