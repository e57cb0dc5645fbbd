package app.huzzah.slack.action;

import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.client.CorrectionScreens;
import app.huzzah.slack.client.CorrectionScreens.Asked;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RecognitionPost.Chosen;
import app.huzzah.slack.view.TakeBackAnswer;
import java.util.Optional;

/** The small menu beside each post, and "Edit" on a giver's confirmation. */
public final class PostMenu {
  private final CorrectionService corrections;
  private final CorrectionScreens screens;
  private final NamesOf names;

  public PostMenu(CorrectionService corrections, CorrectionScreens screens, NamesOf names) {
    this.corrections = corrections;
    this.screens = screens;
    this.names = names;
  }

  /** Does what was chosen; the private answer, or none where a form was opened. */
  public Optional<Message> chosen(Press press) {
    return Chosen.parse(press.value())
        .flatMap(chosen ->
            switch (chosen.choice()) {
              case TAKE_BACK -> Optional.of(takeBack(press, chosen.recognition()));
              case REWORD -> screens.reword(asked(press), chosen.recognition());
              case REMOVE -> screens.remove(asked(press), chosen.recognition());
            });
  }

  /** Opens the form for other words; the private answer where it cannot be. */
  public Optional<Message> edit(Press press) {
    return press.recognition().flatMap(id -> screens.reword(asked(press), id));
  }

  private Message takeBack(Press press, RecognitionId id) {
    TakeBackOutcome outcome = corrections.takeBack(press.workspace(), id, press.member());
    return TakeBackAnswer.of(outcome, names.of(press.workspace(), outcome));
  }

  private static Asked asked(Press press) {
    return new Asked(press.workspace(), press.member(), press.trigger(), press.viewId());
  }
}
