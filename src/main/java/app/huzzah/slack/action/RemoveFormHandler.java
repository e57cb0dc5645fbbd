package app.huzzah.slack.action;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.RemoveAnswer;
import app.huzzah.slack.view.RemoveForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;

/** The form in which an admin removes a shout-out was sent. */
public final class RemoveFormHandler {
  private final CorrectionService corrections;
  private final NamesOf names;

  public RemoveFormHandler(CorrectionService corrections, NamesOf names) {
    this.corrections = corrections;
    this.names = names;
  }

  /** Removes it, or asks beside the field for a reason. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    Sent sent = Sent.in(view);
    String reason = Invisible.strip(sent.text(RemoveForm.REASON));
    if (reason.isEmpty()) {
      return Sent.mend(RemoveForm.REASON, RemoveAnswer.WHY);
    }
    TakeBackOutcome outcome =
        RemoveForm.recognition(view.getPrivateMetadata(), sent.choice(RemoveForm.WHICH))
            .map(id -> corrections.remove(workspace, id, by, reason))
            .orElseGet(TakeBackOutcome.NothingToTakeBack::new);
    return Sent.answer(GiveForm.done(RemoveAnswer.of(outcome, names.of(workspace, outcome))));
  }
}
