package app.huzzah.slack.command;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import java.util.List;

/** {@code /huzzah [big] [kind] @people reason}. */
final class GiveCommand {
  private final RecognitionService recognitions;
  private final MentionResolver mentions;
  private final NamesOf names;

  GiveCommand(RecognitionService recognitions, MentionResolver mentions, NamesOf names) {
    this.recognitions = recognitions;
    this.mentions = mentions;
    this.names = names;
  }

  /**
   * Gives.
   *
   * @param typed what was typed, as the person saw it
   */
  Message handle(SlashRequest request, Typed.Give give, String typed) {
    MentionResolver.Resolved to = mentions.resolve(request.workspace(), give.to());
    if (!to.unknown().isEmpty()) {
      return Hint.problem(
          "I don't know "
              + Mrkdwn.escape(Numbers.list(to.unknown(), 10))
              + ". Pick the person or group from the list that Slack shows when you type @.",
          typed);
    }
    Gift gift =
        new Gift(
            request.workspace(),
            "command:" + request.trigger(),
            request.member(),
            to.people(),
            to.groups(),
            give.kind(),
            give.size(),
            give.reason().message(),
            give.reason().values(),
            request.channel(),
            request.audience(),
            Origin.COMMAND);
    return answer(gift, recognitions.give(gift), typed);
  }

  private Message answer(Gift gift, GiveOutcome outcome, String typed) {
    return switch (outcome) {
      case GiveOutcome.Given given ->
          GiveAnswer.confirmation(
              given.recognition(),
              given.leftOut(),
              given.allowance(),
              names.of(given.recognition(), given.leftOut()));
      case GiveOutcome.AlreadyGiven already ->
          GiveAnswer.confirmation(
              already.recognition(),
              List.of(),
              already.allowance(),
              names.of(already.recognition(), List.of()));
      case GiveOutcome.Refused refused ->
          Hint.problem(
              GiveAnswer.refusal(refused, names.of(gift.workspace(), gift.people())), typed);
    };
  }
}
