package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import org.jooq.DSLContext;

/** Tells people what becomes of redemptions, in the transaction in which it becomes so. */
public interface RewardAnnouncements {
  /** Somebody asks for a reward. */
  void requested(DSLContext tx, Redemption redemption, Reward reward);

  /** It has waited so long that those who settle it are asked again. */
  void waiting(DSLContext tx, Redemption redemption, Reward reward);

  /** It was approved, fulfilled, declined or cancelled. */
  void settled(DSLContext tx, Redemption redemption, Reward reward);

  /** Points of these members lapse unless they are used before; a member once at most. */
  void lapsing(DSLContext tx, WorkspaceId workspace, List<Lapsing> all);

  /** Points of a member lapsed. */
  void lapsed(DSLContext tx, WorkspaceId workspace, Lapsing lapsed);

  /** Somebody starts a pot, and these are asked to put something in. */
  void potStarted(DSLContext tx, Pot pot, List<MemberId> invited);

  /** Somebody put something in, and more is missing. */
  void potChanged(DSLContext tx, Pot pot);

  /** All is there, or everybody has their points back. */
  void potClosed(DSLContext tx, Pot pot);

  /** An admin changed somebody's balance. */
  void adjusted(DSLContext tx, Adjustment adjustment);
}
