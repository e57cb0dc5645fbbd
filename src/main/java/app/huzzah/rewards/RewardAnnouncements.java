package app.huzzah.rewards;

import org.jooq.DSLContext;

/** Tells people what becomes of redemptions, in the transaction in which it becomes so. */
public interface RewardAnnouncements {
  /** Somebody asks for a reward. */
  void requested(DSLContext tx, Redemption redemption, Reward reward);

  /** It has waited so long that those who settle it are asked again. */
  void waiting(DSLContext tx, Redemption redemption, Reward reward);

  /** It was approved, fulfilled, declined or cancelled. */
  void settled(DSLContext tx, Redemption redemption, Reward reward);

  /** An admin changed somebody's balance. */
  void adjusted(DSLContext tx, Adjustment adjustment);
}
