package app.huzzah.slack.action;

import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.BoostService;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.view.JoinAnswer;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Join in" on a post, and "Take it back" on the answer to that. */
public final class JoinButtons {
  private final BoostService boosts;
  private final RecognitionService recognitions;
  private final NamesOf names;

  public JoinButtons(BoostService boosts, RecognitionService recognitions, NamesOf names) {
    this.boosts = boosts;
    this.recognitions = recognitions;
    this.names = names;
  }

  public Message join(Press press) {
    return answer(
        press,
        press
            .recognition()
            .map(id -> boosts.join(press.workspace(), id, press.member(), news(press, id)))
            .orElseGet(BoostOutcome.Gone::new));
  }

  public Message leave(Press press) {
    return answer(
        press,
        press
            .recognition()
            .map(id -> boosts.leave(press.workspace(), id, press.member(), news(press, id)))
            .orElseGet(BoostOutcome.Gone::new));
  }

  /** A press that is delivered again, or overtaken by a later one, changes nothing. */
  private static Optional<Occasion> news(Press press, RecognitionId id) {
    return press.at().map(at -> Occasion.pressing(id, press.member(), at));
  }

  private Message answer(Press press, BoostOutcome outcome) {
    return JoinAnswer.of(
        outcome,
        recognition(outcome)
            .map(recognition -> names.of(recognition, List.of()))
            .orElseGet(() -> new People(Map.of())),
        recognitions.allowance(press.workspace(), press.member()));
  }

  private static Optional<Recognition> recognition(BoostOutcome outcome) {
    return switch (outcome) {
      case BoostOutcome.Joined joined -> Optional.of(joined.recognition());
      case BoostOutcome.AlreadyJoined already -> Optional.of(already.recognition());
      case BoostOutcome.Left left -> Optional.of(left.recognition());
      case BoostOutcome.NotJoined not -> Optional.empty();
      case BoostOutcome.YourOwn own -> Optional.empty();
      case BoostOutcome.OverAllowance over -> Optional.empty();
      case BoostOutcome.NotAGiver not -> Optional.empty();
      case BoostOutcome.Gone gone -> Optional.empty();
      case BoostOutcome.Overtaken overtaken -> Optional.empty();
    };
  }
}
