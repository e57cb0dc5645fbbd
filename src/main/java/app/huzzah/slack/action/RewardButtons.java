package app.huzzah.slack.action;

import app.huzzah.rewards.CodeOutcome;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.view.CodeAnswer;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.SettleAnswer;

/** What members press among the rewards. */
public final class RewardButtons {
  private final Rewards rewards;
  private final RewardsScreens screens;

  public RewardButtons(Rewards rewards, RewardsScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  public void open(Press press) {
    screens.open(press.workspace(), press.member(), press.trigger());
  }

  public void turn(Press press) {
    press
        .viewId()
        .ifPresent(view -> screens.turn(press.workspace(), press.member(), press.page(), view));
  }

  public void get(Press press) {
    screens.confirm(
        press.workspace(),
        press.member(),
        RewardId.parse(press.value()).orElse(new RewardId(0)),
        press.viewId().orElse(""),
        press.trigger());
  }

  public void balance(Press press) {
    screens.balance(press.workspace(), press.member(), press.trigger());
  }

  /** Shows the code that came with their own. */
  public void code(Press press) {
    CodeOutcome outcome =
        RedemptionId.parse(press.value())
            .map(id -> rewards.settling().code(press.workspace(), press.member(), id))
            .orElseGet(CodeOutcome.None::new);
    if (press.viewId().isPresent()) {
      screens.say(press.workspace(), CodeAnswer.of(outcome), press.trigger());
    } else {
      screens.open(press.workspace(), CodeAnswer.of(outcome), press.trigger());
    }
  }

  /** Takes back what they asked for themselves, says so and brings the catalogue up to date. */
  public void cancel(Press press) {
    SettleOutcome outcome =
        RedemptionId.parse(press.value())
            .map(id -> rewards.settling().cancel(press.workspace(), press.member(), id))
            .orElseGet(SettleOutcome.NoSuchRedemption::new);
    screens.say(press.workspace(), answer(press, outcome), press.trigger());
    press.viewId().ifPresent(view -> screens.refresh(press.workspace(), press.member(), view));
  }

  private Message answer(Press press, SettleOutcome outcome) {
    return switch (outcome) {
      case SettleOutcome.Settled settled -> SettleAnswer.cancelled(settled);
      case SettleOutcome.Refused refused -> screens.refusal(press.workspace(), refused);
    };
  }
}
