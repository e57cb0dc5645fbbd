package app.huzzah.slack.action;

import app.huzzah.rewards.Offers.Offer;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RedeemAnswer;
import app.huzzah.slack.view.RedeemForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Optional;

/** A member said that they really want a reward. */
public final class RedeemFormHandler {
  private final Rewards rewards;
  private final RewardsScreens screens;

  public RedeemFormHandler(Rewards rewards, RewardsScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Asks for it; at another price than was shown, the question is put once more. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId member, View view) {
    Optional<RedeemForm.Carried> carried = RedeemForm.Carried.read(view.getPrivateMetadata());
    RedeemOutcome outcome =
        carried
            .map(asked ->
                rewards
                    .redemptions()
                    .redeem(workspace, member, asked.reward(), asked.price(), view.getId()))
            .orElseGet(RedeemOutcome.NoSuchReward::new);
    String below = carried.map(RedeemForm.Carried::below).orElse("");
    View answer =
        switch (outcome) {
          case RedeemOutcome.Redeemed redeemed -> done(workspace, redeemed);
          case RedeemOutcome.PriceChanged changed -> again(workspace, member, changed, below);
          case RedeemOutcome.Refused refused -> GiveForm.done(RedeemAnswer.refusal(refused));
        };
    screens.refresh(workspace, member, below);
    return Sent.answer(answer);
  }

  private View done(WorkspaceId workspace, RedeemOutcome.Redeemed redeemed) {
    return GiveForm.done(
        RedeemAnswer.done(redeemed, screens.settlers(workspace, redeemed.reward())));
  }

  private View again(
      WorkspaceId workspace, MemberId member, RedeemOutcome.PriceChanged changed, String below) {
    Offer offer = new Offer(changed.reward(), changed.balance(), Optional.empty());
    Message note = RedeemAnswer.refusal(changed);
    return offer.lacking() > 0
        ? GiveForm.done(note)
        : screens.question(workspace, member, offer, note.text(), below);
  }
}
