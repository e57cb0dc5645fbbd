package app.huzzah.slack.command;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.Confirmations;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;

/** {@code /huzzah [privately] [big] [kind] @people reason}. */
final class GiveCommand {
  private final RecognitionService recognitions;
  private final MentionResolver mentions;
  private final NamesOf names;
  private final Confirmations confirmations;

  GiveCommand(
      RecognitionService recognitions,
      MentionResolver mentions,
      NamesOf names,
      Confirmations confirmations) {
    this.recognitions = recognitions;
    this.mentions = mentions;
    this.names = names;
    this.confirmations = confirmations;
  }

  /**
   * Gives.
   *
   * @param typed what was typed, as the person saw it
   */
  Message handle(SlashRequest request, Typed.Give give, String typed) {
    MentionResolver.Resolved to = mentions.resolve(request.workspace(), give.to());
    if (!to.unknown().isEmpty()) {
      return Hint.problem(GiveAnswer.unknown(to.unknown()), typed);
    }
    Gift gift =
        new Gift(
            request.workspace(),
            request.occasion(),
            request.member(),
            to.people(),
            to.groups(),
            give.kind(),
            give.size(),
            give.reason().message(),
            give.reason().values(),
            place(request, give),
            Origin.COMMAND,
            false);
    return answer(gift, recognitions.give(gift), typed);
  }

  private static Place place(SlashRequest request, Typed.Give give) {
    return request
        .channel()
        .filter(channel -> !give.privately())
        .map(Place::in)
        .orElseGet(Place::between);
  }

  private Message answer(Gift gift, GiveOutcome outcome, String typed) {
    return switch (outcome) {
      case GiveOutcome.Given given -> confirmations.of(given);
      case GiveOutcome.AlreadyGiven already -> confirmations.of(already);
      case GiveOutcome.Overtaken overtaken -> GiveAnswer.overtaken();
      case GiveOutcome.Refused refused ->
          Hint.problem(
              GiveAnswer.refusal(refused, names.of(gift.workspace(), gift.people())), typed);
    };
  }
}
