package app.huzzah.slack.client;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.SeenService;
import app.huzzah.slack.view.SeenForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Opens the form in which a leader adds a word to having seen a shout-out. */
public final class SeenScreens {
  private final SeenService seen;
  private final RecognitionService recognitions;
  private final NamesOf names;
  private final SlackClients slack;

  public SeenScreens(
      SeenService seen, RecognitionService recognitions, NamesOf names, SlackClients slack) {
    this.seen = seen;
    this.recognitions = recognitions;
    this.names = names;
    this.slack = slack;
  }

  /**
   * Opens it.
   *
   * @param trigger what Slack gave for opening it; good for 3 seconds
   * @return why it was not opened; empty where it was
   */
  public Optional<SeenOutcome.Refused> open(
      WorkspaceId workspace, MemberId by, String trigger, RecognitionId id) {
    Optional<SeenOutcome.Refused> refusal = seen.whyNoWords(workspace, id, by);
    if (refusal.isEmpty()) {
      recognitions
          .find(workspace, id)
          .ifPresent(found ->
              slack
                  .of(workspace)
                  .openForm(trigger, SeenForm.of(found, names.of(found, List.of()))));
    }
    return refusal;
  }
}
