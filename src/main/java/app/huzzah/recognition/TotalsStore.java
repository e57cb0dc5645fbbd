package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static org.jooq.impl.DSL.excluded;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * What is kept beside the recognitions: points spent of each week's allowance, and balances. Rows
 * are locked in one order, so that mutual gifts do not deadlock: first the giver's allowance row,
 * then balances by member id.
 */
final class TotalsStore {
  /** Locks the giver's row of that week until the transaction ends. */
  int lockSpent(DSLContext tx, WorkspaceId workspace, MemberId giver, Week week) {
    return tx.insertInto(ALLOWANCE_USE)
        .set(ALLOWANCE_USE.WORKSPACE_ID, workspace.value())
        .set(ALLOWANCE_USE.GIVER_ID, giver.value())
        .set(ALLOWANCE_USE.WEEK, week.monday())
        .set(ALLOWANCE_USE.SPENT, 0)
        .onConflict(ALLOWANCE_USE.WORKSPACE_ID, ALLOWANCE_USE.GIVER_ID, ALLOWANCE_USE.WEEK)
        .doUpdate()
        .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT)
        .returningResult(ALLOWANCE_USE.SPENT)
        .fetchSingle()
        .value1();
  }

  int spent(DSLContext dsl, WorkspaceId workspace, MemberId giver, Week week) {
    Integer spent =
        dsl.select(ALLOWANCE_USE.SPENT)
            .from(ALLOWANCE_USE)
            .where(ALLOWANCE_USE.WORKSPACE_ID.eq(workspace.value()))
            .and(ALLOWANCE_USE.GIVER_ID.eq(giver.value()))
            .and(ALLOWANCE_USE.WEEK.eq(week.monday()))
            .fetchOne(ALLOWANCE_USE.SPENT);
    return spent == null ? 0 : spent;
  }

  /** Adds to what was spent; a negative number gives back. */
  void addSpent(DSLContext tx, WorkspaceId workspace, MemberId giver, Week week, int points) {
    tx.update(ALLOWANCE_USE)
        .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT.plus(points))
        .where(ALLOWANCE_USE.WORKSPACE_ID.eq(workspace.value()))
        .and(ALLOWANCE_USE.GIVER_ID.eq(giver.value()))
        .and(ALLOWANCE_USE.WEEK.eq(week.monday()))
        .execute();
  }

  /** Adds to the balance of each member; a negative number takes away. */
  void addToBalances(DSLContext tx, WorkspaceId workspace, List<MemberId> members, int points) {
    var insert = tx.insertInto(BALANCE, BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID, BALANCE.POINTS);
    for (MemberId member : new TreeSet<>(members)) {
      insert = insert.values(workspace.value(), member.value(), points);
    }
    insert
        .onConflict(BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID)
        .doUpdate()
        .set(BALANCE.POINTS, BALANCE.POINTS.plus(excluded(BALANCE.POINTS)))
        .execute();
  }

  int balance(DSLContext dsl, WorkspaceId workspace, MemberId member) {
    Integer points =
        dsl.select(BALANCE.POINTS)
            .from(BALANCE)
            .where(BALANCE.WORKSPACE_ID.eq(workspace.value()))
            .and(BALANCE.MEMBER_ID.eq(member.value()))
            .fetchOne(BALANCE.POINTS);
    return points == null ? 0 : points;
  }
}
