package app.huzzah.leaderboard;

import app.huzzah.db.schema.Routines;
import org.jooq.DSLContext;

/** How many people are on each rung of a board. */
final class RungStore {
  private RungStore() {}

  /**
   * Counts who came to a rung and who left one, of some of the totals that have moved. Whoever
   * reads sees each move either among those to be counted or among those counted.
   *
   * @return how many moves were counted; fewer than at most where none are left
   */
  static int follow(DSLContext dsl, int atMost) {
    return Routines.boardRungsFollow(dsl.configuration(), atMost);
  }
}
