package app.huzzah.ledger;

import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.sum;

import app.huzzah.db.schema.tables.records.BalanceRecord;
import app.huzzah.db.schema.tables.records.LedgerEntryRecord;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.InsertReturningStep;

/** The rows of the ledger, and the balances beside it. */
public final class LedgerStore {
  /** Enters these, and adds them to their members' balances, which are locked by member. */
  public void enter(DSLContext tx, WorkspaceId workspace, List<Entry> entries, Instant at) {
    if (!entries.isEmpty()) {
      tx.execute(entering(workspace, entries, at));
      tx.execute(adding(workspace, sums(entries)));
    }
  }

  /**
   * The statement that enters these, and adds nothing to balances.
   *
   * @param entries at least one; all of recognitions, or none
   */
  public InsertReturningStep<LedgerEntryRecord> entering(
      WorkspaceId workspace, List<Entry> entries, Instant at) {
    boolean ofRecognitions = entries.getFirst().cause().isOfRecognition();
    var insert =
        insertInto(
            LEDGER_ENTRY,
            LEDGER_ENTRY.WORKSPACE_ID,
            LEDGER_ENTRY.MEMBER_ID,
            LEDGER_ENTRY.POINTS,
            LEDGER_ENTRY.CAUSE,
            ofRecognitions ? LEDGER_ENTRY.RECOGNITION_ID : LEDGER_ENTRY.CAUSE_NUMBER,
            LEDGER_ENTRY.BY_MEMBER_ID,
            LEDGER_ENTRY.DAY,
            LEDGER_ENTRY.ENTERED_AT);
    for (Entry entry : entries) {
      insert =
          insert.values(
              workspace.value(),
              entry.member().value(),
              entry.points(),
              word(entry.cause()),
              entry.number(),
              entry.by().value(),
              entry.day(),
              at);
    }
    return insert;
  }

  /** What entries add to each member's balance, in the order in which balances are locked. */
  public static Map<MemberId, Integer> sums(List<Entry> entries) {
    Map<MemberId, Integer> sums = new TreeMap<>();
    entries.forEach(entry -> sums.merge(entry.member(), entry.points(), Integer::sum));
    return sums;
  }

  /**
   * The statement that adds to balances, locking them by member; below zero if need be.
   *
   * @param points at least one member's; negative numbers take away
   */
  public InsertReturningStep<BalanceRecord> adding(
      WorkspaceId workspace, Map<MemberId, Integer> points) {
    var insert = insertInto(BALANCE, BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID, BALANCE.POINTS);
    for (var entry : new TreeMap<>(points).entrySet()) {
      insert = insert.values(workspace.value(), entry.getKey().value(), entry.getValue());
    }
    return insert
        .onConflict(BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID)
        .doUpdate()
        .set(BALANCE.POINTS, BALANCE.POINTS.plus(excluded(BALANCE.POINTS)));
  }

  /** What a member has; negative where what they spent was taken back. */
  public int balance(DSLContext dsl, WorkspaceId workspace, MemberId member) {
    Integer points =
        dsl.select(BALANCE.POINTS)
            .from(BALANCE)
            .where(BALANCE.WORKSPACE_ID.eq(workspace.value()))
            .and(BALANCE.MEMBER_ID.eq(member.value()))
            .fetchOne(BALANCE.POINTS);
    return points == null ? 0 : points;
  }

  /**
   * What a member has; nobody else adds to it or takes from it until the transaction ends, but for
   * a first entry: who has none has nothing to take.
   */
  public int lockBalance(DSLContext tx, WorkspaceId workspace, MemberId member) {
    Integer points =
        tx.select(BALANCE.POINTS)
            .from(BALANCE)
            .where(BALANCE.WORKSPACE_ID.eq(workspace.value()))
            .and(BALANCE.MEMBER_ID.eq(member.value()))
            .forUpdate()
            .fetchOne(BALANCE.POINTS);
    return points == null ? 0 : points;
  }

  /** What each cause has added up to for a member; causes without an entry are missing. */
  public Map<Cause, Integer> sums(DSLContext dsl, WorkspaceId workspace, MemberId member) {
    Map<Cause, Integer> sums = new EnumMap<>(Cause.class);
    dsl.select(LEDGER_ENTRY.CAUSE, sum(LEDGER_ENTRY.POINTS))
        .from(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.WORKSPACE_ID.eq(workspace.value()))
        .and(LEDGER_ENTRY.MEMBER_ID.eq(member.value()))
        .groupBy(LEDGER_ENTRY.CAUSE)
        .forEach(row ->
            sums.put(
                Cause.valueOf(row.value1().toUpperCase(Locale.ROOT)),
                row.value2().intValueExact()));
    return sums;
  }

  private static String word(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT);
  }
}
