package app.huzzah.rewards;

import app.huzzah.workspace.Exclusion;
import java.time.LocalDate;
import java.util.Optional;

/** What became of a member's wish to get a reward. */
public sealed interface RedeemOutcome {
  /**
   * It is asked for and paid; also where the same form came a second time.
   *
   * @param balance what the member has left, in points
   */
  record Redeemed(Redemption redemption, Reward reward, int balance) implements RedeemOutcome {}

  /** Nothing moved. */
  sealed interface Refused extends RedeemOutcome {}

  record NotEnough(Reward reward, int balance) implements Refused {}

  /** It costs something else by now than the member was shown. */
  record PriceChanged(Reward reward, int balance) implements Refused {}

  record SoldOut(Reward reward) implements Refused {}

  record Retired(Reward reward) implements Refused {}

  /**
   * The member had it as often as one may.
   *
   * @param again the first day on which they may once more; empty where none comes
   */
  record LimitReached(Reward reward, Limit limit, Optional<LocalDate> again) implements Refused {}

  record BudgetSpent(Reward reward, Budget budget) implements Refused {}

  record NoSuchReward() implements Refused {}

  /** Whoever asked takes no part. */
  record NotTakingPart(Exclusion exclusion) implements Refused {}
}
