package app.huzzah.slack.action;

import app.huzzah.rewards.LapseOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.view.CatalogueAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.LapseForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;

/** An admin decided whether points lapse. */
public final class LapseFormHandler {
  private final Rewards rewards;
  private final CatalogueScreens screens;

  public LapseFormHandler(Rewards rewards, CatalogueScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Stores it, or says beside the field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    String typed = Sent.in(view).text(LapseForm.MONTHS);
    return switch (rewards.lapses().decide(workspace, by, typed)) {
      case LapseOutcome.Decided decided -> {
        screens.refresh(workspace, by, view.getPrivateMetadata());
        yield Sent.answer(GiveForm.done(CatalogueAnswer.lapsing(decided.rule())));
      }
      case LapseOutcome.BadMonths bad -> Sent.mend(LapseForm.MONTHS, CatalogueAnswer.badMonths());
      case LapseOutcome.NotAdmin not ->
          Sent.answer(GiveForm.done(CatalogueAnswer.adminsOnly(not.admins())));
    };
  }
}
