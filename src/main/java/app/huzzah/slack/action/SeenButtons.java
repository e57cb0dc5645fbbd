package app.huzzah.slack.action;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.SeenService;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SeenScreens;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.SeenAnswer;
import java.util.List;
import java.util.Optional;

/** "Seen" and "Seen, with a word…" beside a shout-out that leaders read. */
public final class SeenButtons {
  private final SeenService seen;
  private final SeenScreens screens;
  private final NamesOf names;

  public SeenButtons(SeenService seen, SeenScreens screens, NamesOf names) {
    this.seen = seen;
    this.screens = screens;
    this.names = names;
  }

  /** Tells its people; the private answer to who pressed. */
  public Message seen(Press press) {
    SeenOutcome outcome =
        press
            .recognition()
            .map(id -> seen.see(press.workspace(), id, press.member(), ""))
            .orElseGet(SeenOutcome.NotPublic::new);
    return switch (outcome) {
      case SeenOutcome.Seen now -> SeenAnswer.done(now, names.of(now.recognition(), List.of()));
      case SeenOutcome.Refused refused -> Message.of(SeenAnswer.refusal(refused));
    };
  }

  /** Opens the form for a word; the private answer where it cannot be. */
  public Optional<Message> withWords(Press press) {
    Optional<RecognitionId> id = press.recognition();
    Optional<SeenOutcome.Refused> refusal =
        id.isEmpty()
            ? Optional.of(new SeenOutcome.NotPublic())
            : screens.open(press.workspace(), press.member(), press.trigger(), id.get());
    return refusal.map(refused -> Message.of(SeenAnswer.refusal(refused)));
  }
}
