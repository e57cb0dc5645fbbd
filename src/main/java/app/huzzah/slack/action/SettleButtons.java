package app.huzzah.slack.action;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.view.CodeForm;
import app.huzzah.slack.view.DeclineForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.Settling;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * "Approve", "Fulfilled" and "Decline…" beside what somebody asked for, in a message or in the list
 * of what waits. Each gives back the private answer where nothing changed.
 */
public final class SettleButtons {
  private final Rewards rewards;
  private final RewardsScreens screens;
  private final SlackClients slack;

  public SettleButtons(Rewards rewards, RewardsScreens screens, SlackClients slack) {
    this.rewards = rewards;
    this.screens = screens;
    this.slack = slack;
  }

  public Optional<Message> approve(Press press) {
    return settle(
        press,
        id -> rewards.settling().approve(press.workspace(), press.member(), press.channel(), id));
  }

  public Optional<Message> fulfil(Press press) {
    return settle(
        press,
        id -> rewards.settling().fulfil(press.workspace(), press.member(), press.channel(), id));
  }

  /** Opens the form that asks why. */
  public Optional<Message> decline(Press press) {
    return form(press, DeclineForm::of);
  }

  /** Opens the form for a code. */
  public Optional<Message> withCode(Press press) {
    if (!rewards.settling().keepsCodes()) {
      return Optional.of(refusal(press, new SettleOutcome.NoVault()));
    }
    return form(press, CodeForm::of);
  }

  private interface Form {
    View of(Asked asked, Settling.Spot spot, People people);
  }

  private Optional<Message> form(Press press, Form kind) {
    Optional<RedemptionId> id = RedemptionId.parse(press.value());
    Optional<Asked> asked =
        id.flatMap(number -> rewards.redemptions().find(press.workspace(), number));
    if (asked.isEmpty()) {
      return Optional.of(refusal(press, new SettleOutcome.NoSuchRedemption()));
    }
    Optional<SettleOutcome.Refused> refusal =
        rewards
            .settling()
            .whyNotSettle(press.workspace(), press.member(), press.channel(), id.get());
    if (refusal.isPresent()) {
      return Optional.of(refusal(press, refusal.get()));
    }
    View form =
        kind.of(
            asked.get(),
            new Settling.Spot(press.channel(), press.viewId()),
            screens.of(press.workspace(), List.of(asked.get())));
    if (press.viewId().isPresent()) {
      slack.of(press.workspace()).pushForm(press.trigger(), form);
    } else {
      slack.of(press.workspace()).openForm(press.trigger(), form);
    }
    return Optional.empty();
  }

  private Optional<Message> settle(Press press, Function<RedemptionId, SettleOutcome> how) {
    SettleOutcome outcome =
        RedemptionId.parse(press.value()).map(how).orElseGet(SettleOutcome.NoSuchRedemption::new);
    press.viewId().ifPresent(view -> screens.refreshWaiting(press.workspace(), view));
    return outcome instanceof SettleOutcome.Refused refused
        ? Optional.of(refusal(press, refused))
        : Optional.empty();
  }

  private Message refusal(Press press, SettleOutcome.Refused refused) {
    return screens.refusal(press.workspace(), refused);
  }
}
