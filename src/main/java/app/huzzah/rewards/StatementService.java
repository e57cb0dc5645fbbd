package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.ledger.Cause;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Map;

/** Tells members how their balance came about, from the ledger. */
public final class StatementService {
  private static final int ADJUSTMENTS = 10;

  private final Database database;
  private final LedgerStore ledger = new LedgerStore();
  private final AdjustmentStore adjustments = new AdjustmentStore();

  public StatementService(Database database) {
    this.database = database;
  }

  public Statement of(WorkspaceId workspace, MemberId member) {
    return database.read(dsl -> {
      Map<Cause, Integer> sums = ledger.sums(dsl, workspace, member);
      return new Statement(
          sums.getOrDefault(Cause.RECOGNITION, 0) + sums.getOrDefault(Cause.BOOST, 0),
          -sums.getOrDefault(Cause.REDEMPTION, 0),
          sums.getOrDefault(Cause.ADJUSTMENT, 0),
          -sums.getOrDefault(Cause.POT, 0),
          -sums.getOrDefault(Cause.LAPSE, 0),
          adjustments.of(dsl, workspace, member, ADJUSTMENTS));
    });
  }
}
