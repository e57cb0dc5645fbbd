package app.huzzah.slack.action;

import app.huzzah.rewards.PotId;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.PotScreens;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.PotAnswer;
import app.huzzah.slack.view.PotShareForm;
import app.huzzah.slack.view.PotWords;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;

/** A member put points towards a reward that several give. */
public final class PotShareFormHandler {
  private final Rewards rewards;
  private final PotScreens screens;

  public PotShareFormHandler(Rewards rewards, PotScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Puts them in, or says beside the field why not. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    PotOutcome outcome =
        PotId.parse(view.getPrivateMetadata())
            .map(id ->
                rewards
                    .pots()
                    .putIn(
                        workspace, by, id, Sent.in(view).text(PotShareForm.POINTS), view.getId()))
            .orElseGet(PotOutcome.NoSuchPot::new);
    return switch (outcome) {
      case PotOutcome.Done done ->
          Sent.answer(GiveForm.done(PotAnswer.done(done, screens.honoured(done.pot()))));
      case PotOutcome.Refused refused -> Sent.mend(PotShareForm.POINTS, PotWords.refusal(refused));
    };
  }
}
