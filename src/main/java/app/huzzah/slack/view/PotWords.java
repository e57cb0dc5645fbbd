package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.PotReader;
import app.huzzah.slack.text.Numbers;
import java.util.List;
import java.util.Locale;

/** How rewards that several give together are spoken of. */
public final class PotWords {
  private static final int MOST_NAMES = 5;
  private static final int STEPS = 10;

  private PotWords() {}

  /**
   * How far it is, as a bar and in words, and who put something in; amounts stay everybody's own.
   */
  static String standing(Pot pot, People people) {
    int done = Math.min(STEPS, STEPS * pot.filled() / pot.target());
    List<String> givers = pot.givers().stream().map(people::inMarkup).toList();
    return "▰".repeat(done)
        + "▱".repeat(STEPS - done)
        + "  "
        + String.format(Locale.ROOT, "%,d of ", pot.filled())
        + RewardWords.points(pot.target())
        + (givers.isEmpty() ? "" : "  ·  from " + Numbers.list(givers, MOST_NAMES))
        + "\n"
        + switch (pot.state()) {
          case OPEN ->
              "Until " + RewardWords.day(pot.endsOn()) + "; what is not reached goes back.";
          case REACHED -> "All is there, and the reward is asked for.";
          case REFUNDED -> "It did not come about, and everybody has their points back.";
        };
  }

  /** Why nothing moved; plain text. */
  public static String refusal(PotOutcome.Refused refused) {
    return switch (refused) {
      case PotOutcome.BadPoints bad -> "Write a whole number of points, 1 or more.";
      case PotOutcome.NotEnough not ->
          not.balance() > 0
              ? "You have " + RewardWords.points(not.balance()) + ": put in as many at most."
              : "You have no points to put in yet; they come with the next shout-out for you.";
      case PotOutcome.NobodyToHonour nobody -> "Choose one colleague who takes part, or one group.";
      case PotOutcome.ForYourself yours ->
          "This is to honour somebody: who gets it puts nothing in. “Get it…” gets one for you.";
      case PotOutcome.BadEnd bad ->
          "Choose a day from tomorrow on, at most " + PotReader.LONGEST_DAYS + " days away.";
      case PotOutcome.WordsTooLong tooLong ->
          String.format(
              Locale.ROOT,
              "That has %s; %,d fit. Shorten it a little.",
              count(tooLong.length(), "character"),
              PotReader.LONGEST_WORDS);
      case PotOutcome.Unavailable unavailable -> RewardWords.refusal(unavailable.why());
      case PotOutcome.Closed closed -> "It takes nothing more. Your points are all still yours.";
      case PotOutcome.NotYours not -> "Only who started it can call it off.";
      case PotOutcome.NoSuchPot none -> "I no longer know of this one.";
      case PotOutcome.NotTakingPart not -> RewardWords.excluded(not.exclusion());
    };
  }
}
