package app.huzzah.slack.action;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.Confirmations;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.People;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Map;

/** The form for giving was sent. */
public final class GiveFormHandler {
  private final RecognitionService recognitions;
  private final NamesOf names;
  private final Confirmations confirmations;

  public GiveFormHandler(
      RecognitionService recognitions, NamesOf names, Confirmations confirmations) {
    this.recognitions = recognitions;
    this.names = names;
    this.confirmations = confirmations;
  }

  /** Stores the gift and shows the confirmation, or says beside the field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId giver, View view) {
    Gift gift =
        new FormSubmission(view.getState().getValues()).gift(workspace, giver, view.getId());
    return switch (recognitions.give(gift)) {
      case GiveOutcome.Given given -> done(GiveForm.done(confirmations.of(given)));
      case GiveOutcome.AlreadyGiven already -> done(GiveForm.done(confirmations.of(already)));
      case GiveOutcome.Overtaken overtaken -> done(GiveForm.done(GiveAnswer.overtaken()));
      case GiveOutcome.Refused refused -> {
        People people = names.of(workspace, gift.people());
        // Slack shows errors beside fields as plain text.
        String problem = PlainText.of(GiveAnswer.refusal(refused, people), people::inText);
        yield mend(field(refused), problem);
      }
    };
  }

  private static String field(GiveOutcome.Refused refused) {
    return switch (refused) {
      case GiveOutcome.OverAllowance over -> GiveForm.SIZE;
      case GiveOutcome.NobodyToThank nobody -> GiveForm.PEOPLE;
      case GiveOutcome.ManyPeople many -> GiveForm.GROUPS;
      case GiveOutcome.NotAGiver not -> GiveForm.PEOPLE;
      case GiveOutcome.NoReason none -> GiveForm.MESSAGE;
      case GiveOutcome.MessageTooLong tooLong -> GiveForm.MESSAGE;
    };
  }

  private static ViewSubmissionResponse done(View view) {
    return ViewSubmissionResponse.builder().responseAction("update").view(view).build();
  }

  private static ViewSubmissionResponse mend(String field, String problem) {
    return ViewSubmissionResponse.builder()
        .responseAction("errors")
        .errors(Map.of(field, problem))
        .build();
  }
}
