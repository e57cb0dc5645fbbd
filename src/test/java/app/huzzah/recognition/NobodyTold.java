package app.huzzah.recognition;

import app.huzzah.db.Also;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;

/** For tests of what is stored: nobody hears of anything. */
public final class NobodyTold implements Announcements {
  @Override
  public Optional<Also> given(DSLContext tx, Recognition recognition, Settings settings) {
    return Optional.empty();
  }

  @Override
  public void changed(
      DSLContext tx,
      Recognition before,
      Recognition now,
      Collection<MemberId> added,
      boolean grown,
      Settings settings) {}

  @Override
  public void joined(DSLContext tx, Recognition recognition, MemberId booster) {}

  @Override
  public void seen(DSLContext tx, Recognition recognition, SeenBy by) {}

  @Override
  public void takenBack(DSLContext tx, Recognition recognition, TakeBack how) {}
}
