package app.huzzah.slack.action;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.RewordOutcome;
import app.huzzah.slack.text.Reason;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.RewordAnswer;
import app.huzzah.slack.view.RewordForm;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Optional;

/** The form in which a giver words a shout-out anew was sent. */
public final class RewordFormHandler {
  private final Directory directory;
  private final RecognitionService recognitions;
  private final CorrectionService corrections;

  public RewordFormHandler(
      Directory directory, RecognitionService recognitions, CorrectionService corrections) {
    this.directory = directory;
    this.recognitions = recognitions;
    this.corrections = corrections;
  }

  /** Stores the words and shows them, or says beside the field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    String typed = Sent.in(view).text(RewordForm.WORDS);
    return switch (reword(workspace, by, view.getPrivateMetadata(), typed)) {
      case RewordOutcome.Reworded reworded ->
          Sent.answer(GiveForm.done(RewordAnswer.done(reworded.now())));
      case RewordOutcome.NoReason none -> Sent.mend(RewordForm.WORDS, RewordAnswer.refusal(none));
      case RewordOutcome.MessageTooLong tooLong ->
          Sent.mend(RewordForm.WORDS, RewordAnswer.refusal(tooLong));
      case RewordOutcome.Refused refused ->
          Sent.answer(GiveForm.done(Hint.unsent(RewordAnswer.refusal(refused), typed)));
    };
  }

  private RewordOutcome reword(WorkspaceId workspace, MemberId by, String metadata, String typed) {
    Optional<Recognition> found =
        RewordForm.recognition(metadata).flatMap(id -> recognitions.find(workspace, id));
    if (found.isEmpty()) {
      return new RewordOutcome.Gone();
    }
    Reason said =
        RewordForm.read(typed, found.get(), directory.workspace(workspace).settings().values());
    return corrections.reword(workspace, found.get().id(), by, said.message(), said.values());
  }
}
