package app.huzzah.slack.action;

import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.view.DeclineForm;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Settling;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Optional;

/** Somebody said no to a reward, and why. */
public final class DeclineFormHandler {
  private final Rewards rewards;
  private final RewardsScreens screens;

  public DeclineFormHandler(Rewards rewards, RewardsScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Declines it, or says why not, with what was typed. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    String reason = Invisible.strip(Sent.in(view).text(DeclineForm.REASON));
    Optional<Settling> settling = Settling.read(view.getPrivateMetadata());
    SettleOutcome outcome =
        settling
            .map(asked ->
                rewards
                    .settling()
                    .decline(
                        workspace,
                        by,
                        asked.spot().channel(),
                        asked.redemption(),
                        asked.shown(),
                        reason))
            .orElseGet(SettleOutcome.NoSuchRedemption::new);
    settling
        .flatMap(asked -> asked.spot().list())
        .ifPresent(list -> screens.refreshWaiting(workspace, list));
    return switch (outcome) {
      case SettleOutcome.Settled settled -> Sent.answer(screens.settled(workspace, settled));
      case SettleOutcome.NoReason none ->
          Sent.mend(DeclineForm.REASON, screens.refusal(workspace, none).text());
      case SettleOutcome.ReasonTooLong tooLong ->
          Sent.mend(DeclineForm.REASON, screens.refusal(workspace, tooLong).text());
      case SettleOutcome.Refused refused ->
          Sent.answer(
              GiveForm.done(Hint.unsent(screens.refusal(workspace, refused).text(), reason)));
    };
  }
}
