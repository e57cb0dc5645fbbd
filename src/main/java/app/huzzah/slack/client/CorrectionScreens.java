package app.huzzah.slack.client;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.RewordOutcome;
import app.huzzah.recognition.Source;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RemoveAnswer;
import app.huzzah.slack.view.RemoveForm;
import app.huzzah.slack.view.RewordAnswer;
import app.huzzah.slack.view.RewordForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;

/**
 * Opens the forms in which a giver words a shout-out anew and in which an admin removes one, for
 * those who may; everybody else hears why not.
 */
public final class CorrectionScreens {
  private final RecognitionService recognitions;
  private final CorrectionService corrections;
  private final NamesOf names;
  private final SlackClients slack;

  public CorrectionScreens(
      RecognitionService recognitions,
      CorrectionService corrections,
      NamesOf names,
      SlackClients slack) {
    this.recognitions = recognitions;
    this.corrections = corrections;
    this.names = names;
    this.slack = slack;
  }

  /** Who asks for a form, and where it opens. */
  public record Asked(WorkspaceId workspace, MemberId by, String trigger, Optional<String> viewId) {
    /** For a new form; the trigger is good for 3 seconds. */
    public static Asked of(WorkspaceId workspace, MemberId by, String trigger) {
      return new Asked(workspace, by, trigger, Optional.empty());
    }
  }

  /** Opens the form for other words, and gives back what to say where it does not. */
  public Optional<Message> reword(Asked asked, RecognitionId id) {
    Optional<Recognition> found = recognitions.find(asked.workspace(), id);
    Optional<RewordOutcome.Refused> refusal =
        found.isEmpty()
            ? Optional.of(new RewordOutcome.Gone())
            : corrections.whyNotReworded(found.get(), asked.by());
    if (refusal.isPresent()) {
      return instead(asked, Message.of(RewordAnswer.refusal(refusal.get())));
    }
    show(asked, RewordForm.of(found.orElseThrow()));
    return Optional.empty();
  }

  /** Opens the form for removing one, and gives back what to say where it does not. */
  public Optional<Message> remove(Asked asked, RecognitionId id) {
    return remove(asked, recognitions.find(asked.workspace(), id).stream().toList());
  }

  /**
   * The same for what a message gave or shows.
   *
   * @param message of which the admin knows the address
   */
  public Optional<Message> remove(Asked asked, Source message) {
    return remove(asked, recognitions.shownBy(asked.workspace(), message));
  }

  private Optional<Message> remove(Asked asked, List<Recognition> found) {
    if (!corrections.mayRemove(asked.workspace(), asked.by())) {
      return instead(asked, Message.of(RemoveAnswer.NOT_AN_ADMIN));
    }
    List<Recognition> standing = found.stream().filter(one -> !one.takenBack()).toList();
    if (standing.isEmpty()) {
      return instead(
          asked,
          Message.of(found.isEmpty() ? RemoveAnswer.NOTHING_THERE : RemoveAnswer.TAKEN_BACK));
    }
    show(asked, RemoveForm.of(standing, names.ofAll(asked.workspace(), standing)));
    return Optional.empty();
  }

  /** Within a form the answer takes its place; elsewhere whoever asks says it. */
  private Optional<Message> instead(Asked asked, Message answer) {
    if (asked.viewId().isEmpty()) {
      return Optional.of(answer);
    }
    show(asked, GiveForm.done(answer));
    return Optional.empty();
  }

  private void show(Asked asked, View view) {
    SlackClient client = slack.of(asked.workspace());
    asked
        .viewId()
        .ifPresentOrElse(
            id -> client.updateForm(id, view), () -> client.openForm(asked.trigger(), view));
  }
}
