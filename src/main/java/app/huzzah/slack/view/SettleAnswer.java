package app.huzzah.slack.view;

import app.huzzah.rewards.SettleOutcome;
import app.huzzah.rewards.SettlingService;
import app.huzzah.slack.text.Numbers;
import java.util.Locale;

/** What those hear who settle or cancel a redemption. */
public final class SettleAnswer {
  private SettleAnswer() {}

  /** It is so now; for whoever sees no copy of the question that says it. */
  public static Message done(SettleOutcome.Settled settled, People people) {
    return Message.of(
        "*"
            + RewardWords.name(settled.reward())
            + "* for "
            + people.inMarkup(settled.redemption().member())
            + ": "
            + RewardWords.state(settled.redemption(), people)
            + ".");
  }

  /** To whoever cancelled their own. */
  public static Message cancelled(SettleOutcome.Settled settled) {
    return Message.of(
        "*"
            + RewardWords.name(settled.reward())
            + "* is cancelled, and "
            + RewardWords.back(settled.redemption())
            + ".");
  }

  /** Why nothing changed, in one or two plain sentences. */
  public static String refusal(SettleOutcome.Refused refused, People people) {
    return switch (refused) {
      case SettleOutcome.AlreadySettled already ->
          "Somebody was faster: *"
              + RewardWords.name(already.reward())
              + "* for "
              + people.inMarkup(already.redemption().member())
              + ": "
              + RewardWords.state(already.redemption(), people)
              + ".";
      case SettleOutcome.NotYours not ->
          "This is for those who settle the reward, and for leaders and admins.";
      case SettleOutcome.YourOwn own ->
          "You asked for this one yourself, so somebody else has to settle it.";
      case SettleOutcome.NoReason none -> "Say why in a few words: whoever asked reads it.";
      case SettleOutcome.ReasonTooLong tooLong ->
          String.format(
              Locale.ROOT,
              "That has %s; %,d fit. Shorten it a little.",
              Numbers.count(tooLong.length(), "character"),
              SettlingService.LONGEST_REASON);
      case SettleOutcome.CodeTooLong tooLong ->
          String.format(
              Locale.ROOT,
              "That has %s; %,d fit.",
              Numbers.count(tooLong.length(), "character"),
              SettlingService.LONGEST_CODE);
      case SettleOutcome.NoVault none ->
          "I can keep no codes here until whoever runs Huzzah sets HUZZAH_KEY. Press “Fulfilled”"
              + " instead, and give them the code yourself.";
      case SettleOutcome.NoSuchRedemption none -> "I no longer know of this one.";
    };
  }
}
