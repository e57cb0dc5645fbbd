package app.huzzah.recognition;

import java.util.List;
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
    Movement movement = Movement.of(recognition, Credit.of(recognition, joined), List.of());
    totals.lock(tx, recognition.workspace(), movement.paid().keySet());
    totals.move(tx, movement, how.at());
    announcements.takenBack(tx, recognition, how);
    return true;
  }
}
