package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_RUNGS_FOLLOW_FROM;

import java.util.UUID;
import org.jooq.DSLContext;

/** How many people are on each rung of a board. */
final class RungStore {
  private RungStore() {}

  /**
   * What was counted.
   *
   * @param moves how many totals had moved; fewer than at most where none are left
   * @param lastBoard where to go on
   */
  record Step(int moves, UUID lastBoard) {
    /** Before all others: no board's id is less. */
    static final Step FIRST = new Step(0, new UUID(0, 0));
  }

  /**
   * Counts who came to a rung and who left one, of some of the totals that have moved, in the order
   * of boards. Whoever reads sees each move either among those to be counted or among those
   * counted.
   *
   * @param board the first of these boards
   */
  static Step follow(DSLContext dsl, UUID board, int atMost) {
    return dsl.selectFrom(BOARD_RUNGS_FOLLOW_FROM(board, atMost))
        .fetchSingle(step -> new Step(step.getMoves(), step.getLastBoard()));
  }
}
