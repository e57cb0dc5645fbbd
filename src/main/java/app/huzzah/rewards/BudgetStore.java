package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.REWARD_BUDGET;

import app.huzzah.db.schema.tables.records.RewardBudgetRecord;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;

/** The rows of what rewards may cost; what they do cost is counted from those asked for. */
final class BudgetStore {
  private final RedemptionStore redemptions = new RedemptionStore();

  Optional<Budget> find(DSLContext dsl, WorkspaceId workspace, LocalDate day) {
    return of(dsl, workspace).fetchOptional().map(row -> budget(dsl, row, day));
  }

  /** Finds it, and keeps everybody else from spending of it until the transaction ends. */
  Optional<Budget> lock(DSLContext tx, WorkspaceId workspace, LocalDate day) {
    return of(tx, workspace).forUpdate().fetchOptional().map(row -> budget(tx, row, day));
  }

  void set(DSLContext tx, WorkspaceId workspace, int points, Term term, MemberId by, Instant at) {
    tx.insertInto(REWARD_BUDGET)
        .set(REWARD_BUDGET.WORKSPACE_ID, workspace.value())
        .set(REWARD_BUDGET.POINTS, points)
        .set(REWARD_BUDGET.PERIOD, RewardStore.word(term))
        .set(REWARD_BUDGET.SET_BY, by.value())
        .set(REWARD_BUDGET.SET_AT, at)
        .onConflict(REWARD_BUDGET.WORKSPACE_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  void remove(DSLContext tx, WorkspaceId workspace) {
    tx.deleteFrom(REWARD_BUDGET).where(REWARD_BUDGET.WORKSPACE_ID.eq(workspace.value())).execute();
  }

  private static SelectConditionStep<RewardBudgetRecord> of(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(REWARD_BUDGET).where(REWARD_BUDGET.WORKSPACE_ID.eq(workspace.value()));
  }

  private Budget budget(DSLContext dsl, RewardBudgetRecord row, LocalDate day) {
    Term term = RewardStore.term(row.getPeriod());
    WorkspaceId workspace = new WorkspaceId(row.getWorkspaceId());
    return new Budget(
        row.getPoints(),
        term,
        redemptions.spent(dsl, workspace, term.startOf(day)),
        term.endOf(day).orElseThrow());
  }
}
