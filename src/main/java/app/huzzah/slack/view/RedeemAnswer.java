package app.huzzah.slack.view;

import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.rewards.Reward;

/** What a member hears of having asked for a reward. */
public final class RedeemAnswer {
  private RedeemAnswer() {}

  /** It is asked for. */
  public static Message done(RedeemOutcome.Redeemed redeemed, People people) {
    Reward reward = redeemed.reward();
    return Message.of(
        ":gift: *"
            + RewardWords.name(reward)
            + "* is "
            + (redeemed.redemption().state() == RedemptionState.REQUESTED
                ? "asked for"
                : "on its way")
            + ". You earned it.\n"
            + RedeemForm.settlers(
                reward, reward.terms().settlers().without(redeemed.redemption().member()), people)
            + ", and I tell you each step. You have *"
            + RewardWords.points(redeemed.balance())
            + "* left.");
  }

  /** Why nothing moved. */
  public static Message refusal(RedeemOutcome.Refused refused) {
    return Message.of(RewardWords.refusal(refused) + " Your points are all still yours.");
  }
}
