package app.huzzah.recognition;

import app.huzzah.db.Also;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Told of each change within its transaction, so that what has to be said about it is committed
 * with it or not at all.
 */
public interface Announcements {
  /**
   * A recognition is about to be stored. Others may be in the same transaction, so that nothing is
   * to be locked here.
   *
   * @return what is to be stored for it; becomes a part of the gift's own statement, since each
   *     round trip to the database makes every gift slower
   */
  Optional<Also> given(DSLContext tx, Recognition recognition, Settings settings);

  /**
   * Words, kind, size or recipients changed.
   *
   * @param added those who receive it only now
   * @param grown whether it became big
   */
  void changed(
      DSLContext tx,
      Recognition before,
      Recognition now,
      Collection<MemberId> added,
      boolean grown,
      Settings settings);

  /** Somebody joined, or no longer joins. */
  void joined(DSLContext tx, Recognition recognition, MemberId booster);

  /** A leader read it, or added words to that. */
  void seen(DSLContext tx, Recognition recognition, SeenBy by);

  void takenBack(DSLContext tx, Recognition recognition, TakeBack how);
}
