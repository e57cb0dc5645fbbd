package app.huzzah.rewards;

import app.huzzah.workspace.Member;
import java.util.List;
import java.util.Optional;

/** What became of an admin's wish to change the budget. */
public sealed interface BudgetOutcome {
  /**
   * It is so now.
   *
   * @param budget empty where rewards may cost as much as members have
   */
  record Decided(Optional<Budget> budget) implements BudgetOutcome {}

  /** Not a whole number from 0 to {@link BudgetService#MOST_POINTS}. */
  record BadPoints() implements BudgetOutcome {}

  /**
   * Whoever asked is no admin.
   *
   * @param admins who is, by name
   */
  record NotAdmin(List<Member> admins) implements BudgetOutcome {}
}
