package app.huzzah.recognition;

import app.huzzah.db.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what is kept beside the recognitions with what they, and those who joined them, add up
 * to, and balances with the ledger. All is kept in one transaction, so any difference is a fault of
 * the program or of somebody's hands.
 */
public final class Verification {
  private Verification() {}

  /**
   * All differences in all workspaces, as of one moment: none where everything is right. A row that
   * is missing counts as zero.
   */
  public static List<VerificationDifference> differences(Database database) {
    VerificationStore store = new VerificationStore();
    BoardVerificationStore boards = new BoardVerificationStore();
    return database.read(dsl -> {
      List<VerificationDifference> differences = new ArrayList<>(store.allowances(dsl));
      differences.addAll(store.entries(dsl));
      differences.addAll(store.balances(dsl));
      differences.addAll(boards.totals(dsl));
      differences.addAll(boards.rungs(dsl));
      return List.copyOf(differences);
    });
  }
}
