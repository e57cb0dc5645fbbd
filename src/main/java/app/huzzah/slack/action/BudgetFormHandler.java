package app.huzzah.slack.action;

import app.huzzah.rewards.BudgetOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.Term;
import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.view.BudgetForm;
import app.huzzah.slack.view.CatalogueAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;

/** An admin decided how many points rewards may cost. */
public final class BudgetFormHandler {
  private final Rewards rewards;
  private final CatalogueScreens screens;

  public BudgetFormHandler(Rewards rewards, CatalogueScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Stores it, or says beside the field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    Sent sent = Sent.in(view);
    Term term = sent.choice(BudgetForm.TERM).map(Term::valueOf).orElse(Term.QUARTER);
    return switch (rewards.budgets().decide(workspace, by, sent.text(BudgetForm.POINTS), term)) {
      case BudgetOutcome.Decided decided -> {
        screens.refresh(workspace, by, view.getPrivateMetadata());
        yield Sent.answer(GiveForm.done(CatalogueAnswer.budget(decided.budget())));
      }
      case BudgetOutcome.BadPoints bad -> Sent.mend(BudgetForm.POINTS, CatalogueAnswer.badBudget());
      case BudgetOutcome.NotAdmin not ->
          Sent.answer(GiveForm.done(CatalogueAnswer.adminsOnly(not.admins())));
    };
  }
}
