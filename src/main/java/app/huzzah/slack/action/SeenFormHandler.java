package app.huzzah.slack.action;

import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.SeenService;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.SeenAnswer;
import app.huzzah.slack.view.SeenForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.List;

/** The form in which a leader adds a word to having seen a shout-out was sent. */
public final class SeenFormHandler {
  private final SeenService seen;
  private final NamesOf names;

  public SeenFormHandler(SeenService seen, NamesOf names) {
    this.seen = seen;
    this.names = names;
  }

  /** Tells its people, or says why not, with what was typed. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    String typed = Sent.in(view).text(SeenForm.WORDS);
    SeenOutcome outcome =
        SeenForm.recognition(view.getPrivateMetadata())
            .map(id -> seen.see(workspace, id, by, typed))
            .orElseGet(SeenOutcome.NotPublic::new);
    return switch (outcome) {
      case SeenOutcome.Seen now ->
          Sent.answer(GiveForm.done(SeenAnswer.done(now, names.of(now.recognition(), List.of()))));
      case SeenOutcome.WordsTooLong tooLong ->
          Sent.mend(SeenForm.WORDS, SeenAnswer.refusal(tooLong));
      case SeenOutcome.Refused refused ->
          Sent.answer(GiveForm.done(Hint.unsent(SeenAnswer.refusal(refused), typed)));
    };
  }
}
