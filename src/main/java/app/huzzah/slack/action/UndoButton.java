package app.huzzah.slack.action;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.TakeBackAnswer;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;

/** The Undo button of a confirmation. */
public final class UndoButton {
  private final CorrectionService corrections;
  private final NamesOf names;

  public UndoButton(CorrectionService corrections, NamesOf names) {
    this.corrections = corrections;
    this.names = names;
  }

  /**
   * Takes back.
   *
   * @param value the recognition's id, as the button carries it
   */
  public Message handle(WorkspaceId workspace, MemberId member, String value) {
    TakeBackOutcome outcome =
        value.matches("[0-9]{1,18}")
            ? corrections.takeBack(workspace, new RecognitionId(Long.parseLong(value)), member)
            : new TakeBackOutcome.NothingToTakeBack();
    return TakeBackAnswer.of(outcome, names.of(workspace, outcome));
  }
}
