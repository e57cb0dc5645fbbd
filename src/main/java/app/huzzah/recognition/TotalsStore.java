package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;

import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * What is kept beside the recognitions: points spent of each week's allowance, the books with their
 * balances, and the sums of boards. Rows are locked in one order, so that mutual gifts do not
 * deadlock: first givers by id, then allowances by giver and week, then balances by member, then
 * the sums of boards. (An allowance is locked by nobody who has not locked its giver, so that each
 * giver's may come right after the giver.)
 */
final class TotalsStore {
  /** A member's allowance of one week. */
  record Purse(MemberId member, Week week) implements Comparable<Purse> {
    /** The one that pays a credit. */
    static Purse of(Credit credit) {
      return new Purse(credit.giver(), Week.of(credit.day()));
    }

    private static final Comparator<Purse> ORDER =
        Comparator.comparing(Purse::member).thenComparing(purse -> purse.week().monday());

    @Override
    public int compareTo(Purse other) {
      return ORDER.compare(this, other);
    }
  }

  private final LedgerStore ledger = new LedgerStore();
  private final BoardTotalsStore boards = new BoardTotalsStore();

  int spent(DSLContext dsl, WorkspaceId workspace, MemberId giver, Week week) {
    Integer spent =
        dsl.select(ALLOWANCE_USE.SPENT)
            .from(ALLOWANCE_USE)
            .where(is(workspace, new Purse(giver, week)))
            .fetchOne(ALLOWANCE_USE.SPENT);
    return spent == null ? 0 : spent;
  }

  /**
   * Locks these purses and their givers until the transaction ends, in their order; made where they
   * are missing.
   *
   * @return what is spent of each
   */
  Map<Purse, Integer> lock(DSLContext tx, WorkspaceId workspace, Collection<Purse> purses) {
    if (purses.isEmpty()) {
      return Map.of();
    }
    boards.lock(tx, workspace, purses.stream().map(Purse::member).toList());
    var insert =
        tx.insertInto(
            ALLOWANCE_USE,
            ALLOWANCE_USE.WORKSPACE_ID,
            ALLOWANCE_USE.GIVER_ID,
            ALLOWANCE_USE.WEEK,
            ALLOWANCE_USE.SPENT);
    for (Purse purse : new TreeSet<>(purses)) {
      insert = insert.values(workspace.value(), purse.member().value(), purse.week().monday(), 0);
    }
    return insert
        .onConflict(ALLOWANCE_USE.WORKSPACE_ID, ALLOWANCE_USE.GIVER_ID, ALLOWANCE_USE.WEEK)
        .doUpdate()
        .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT)
        .returningResult(ALLOWANCE_USE.GIVER_ID, ALLOWANCE_USE.WEEK, ALLOWANCE_USE.SPENT)
        .fetchMap(
            row -> new Purse(new MemberId(row.value1()), new Week(row.value2())),
            row -> row.value3());
  }

  /** Moves points from purses that are locked, into the books and to boards. */
  void move(DSLContext tx, Movement movement, Instant at) {
    spend(tx, movement.workspace(), movement.paid());
    ledger.enter(tx, movement.workspace(), movement.entries(), at);
    boards.move(tx, List.of(movement));
  }

  /** Negative numbers give back. */
  private static void spend(DSLContext tx, WorkspaceId workspace, Map<Purse, Integer> points) {
    List<Query> updates = new ArrayList<>();
    points.forEach((purse, more) ->
        updates.add(
            tx.update(ALLOWANCE_USE)
                .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT.plus(more))
                .where(is(workspace, purse))));
    tx.batch(updates).execute();
  }

  private static Condition is(WorkspaceId workspace, Purse purse) {
    return ALLOWANCE_USE
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(ALLOWANCE_USE.GIVER_ID.eq(purse.member().value()))
        .and(ALLOWANCE_USE.WEEK.eq(purse.week().monday()));
  }
}
