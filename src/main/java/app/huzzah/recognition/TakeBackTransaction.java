package app.huzzah.recognition;

import app.huzzah.recognition.TotalsStore.Purse;
import app.huzzah.workspace.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Everything goes back together: the recognition, its boosts, the points of both and the allowances
 * that paid for them.
 */
final class TakeBackTransaction {
  private final RecognitionStore recognitions = new RecognitionStore();
  private final BoostStore boosts = new BoostStore();
  private final TotalsStore totals = new TotalsStore();
  private final Announcements announcements;

  TakeBackTransaction(Announcements announcements) {
    this.announcements = announcements;
  }

  /** Takes it back; false where it was before. */
  boolean takeBack(DSLContext tx, Recognition recognition, TakeBack how) {
    if (!recognitions.takeBack(tx, recognition, how)) {
      return false;
    }
    List<Boost> joined = boosts.all(tx, recognition.workspace(), recognition.id());
    Map<Purse, Integer> paid = new HashMap<>();
    Map<MemberId, Integer> earned = new HashMap<>();
    paid.put(new Purse(recognition.giver(), recognition.week()), -recognition.cost());
    recognition
        .recipients()
        .forEach(member -> earned.merge(member, -recognition.points(), Integer::sum));
    giveBack(joined, paid, earned);
    totals.lock(tx, recognition.workspace(), paid.keySet());
    totals.spend(tx, recognition.workspace(), paid);
    totals.earn(tx, recognition.workspace(), earned);
    announcements.takenBack(tx, recognition, how);
    return true;
  }

  /** Adds what goes back with boosts to what goes back of purses and balances. */
  static void giveBack(
      List<Boost> joined, Map<Purse, Integer> paid, Map<MemberId, Integer> earned) {
    for (Boost boost : joined) {
      paid.merge(new Purse(boost.booster(), boost.week()), -Boost.POINTS, Integer::sum);
      earned.merge(boost.recipient(), -Boost.POINTS, Integer::sum);
    }
  }
}
