package app.huzzah.slack.action;

import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.view.CodeForm;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Settling;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Optional;

/** Somebody fulfilled a reward, and a code comes with it. */
public final class CodeFormHandler {
  private final Rewards rewards;
  private final RewardsScreens screens;

  public CodeFormHandler(Rewards rewards, RewardsScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Fulfils it, or says why not, with the code, so that it is not lost. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    String code = Invisible.strip(Sent.in(view).text(CodeForm.CODE));
    if (code.isBlank()) {
      return Sent.mend(CodeForm.CODE, "Write the code, or press “Fulfilled” instead.");
    }
    Optional<Settling> settling = Settling.read(view.getPrivateMetadata());
    SettleOutcome outcome =
        settling
            .map(asked ->
                rewards
                    .settling()
                    .fulfil(workspace, by, asked.spot().channel(), asked.redemption(), code))
            .orElseGet(SettleOutcome.NoSuchRedemption::new);
    settling
        .flatMap(asked -> asked.spot().list())
        .ifPresent(list -> screens.refreshWaiting(workspace, list));
    return switch (outcome) {
      case SettleOutcome.Settled settled -> Sent.answer(screens.settled(workspace, settled));
      case SettleOutcome.CodeTooLong tooLong ->
          Sent.mend(CodeForm.CODE, screens.refusal(workspace, tooLong).text());
      case SettleOutcome.NoVault shut ->
          Sent.mend(CodeForm.CODE, screens.refusal(workspace, shut).text());
      case SettleOutcome.Refused refused ->
          Sent.answer(GiveForm.done(Hint.unsent(screens.refusal(workspace, refused).text(), code)));
    };
  }
}
