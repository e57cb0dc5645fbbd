package app.huzzah.rewards;

import app.huzzah.db.Database;
import java.util.ArrayList;
import java.util.List;

/** Compares stock with the redemptions that stand, and the ledger with what caused its entries. */
public final class RewardVerification {
  private RewardVerification() {}

  /** All differences in all workspaces, as of one moment: none where everything is right. */
  public static List<RewardDifference> differences(Database database) {
    RewardVerificationStore store = new RewardVerificationStore();
    return database.read(dsl -> {
      List<RewardDifference> differences = new ArrayList<>(store.taken(dsl));
      differences.addAll(store.entered(dsl));
      return List.copyOf(differences);
    });
  }
}
