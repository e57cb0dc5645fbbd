package app.huzzah.slack.view;

import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.text.GiftText;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/** What a giver hears of each thing that can become of taking back. */
public final class TakeBackAnswer {
  private static final int MOST_NAMES = 5;

  /** A message of 3,000 characters fits, with 300 people and all values. */
  private static final int LONGEST_TYPED = 9_000;

  private TakeBackAnswer() {}

  /**
   * The answer; after taking back with the words to give it again, so that nothing is lost. For the
   * giver alone: the words may be private.
   */
  public static Message of(TakeBackOutcome outcome, People names) {
    Message answer = Message.of(sentence(outcome, names));
    return outcome instanceof TakeBackOutcome.TakenBack taken
            && wasTyped(taken.recognition().origin())
        ? new Message(answer.text(), withText(answer.blocks(), taken.recognition(), names))
        : answer;
  }

  private static List<LayoutBlock> withText(
      List<LayoutBlock> answer, Recognition recognition, People names) {
    String typed =
        GiftText.of(
            recognition.audience() == Audience.DIRECT,
            recognition.size(),
            recognition.kind(),
            recognition.recipients().stream().map(names::handle).toList(),
            recognition.message(),
            recognition.values());
    return Stream.concat(
            answer.stream(),
            Stream.of(
                Blocks.aside("To give it again with a change, copy this:"),
                Blocks.preformatted(Blocks.cut("/huzzah " + typed, LONGEST_TYPED))))
        .toList();
  }

  /** Whether somebody found the words themselves. */
  private static boolean wasTyped(Origin origin) {
    return switch (origin) {
      case COMMAND, FORM, MESSAGE, SHORTCUT, WORKFLOW -> true;
      case REACTION, IMPORT, CELEBRATION -> false;
    };
  }

  /** One or two sentences in our markup. */
  private static String sentence(TakeBackOutcome outcome, People names) {
    return switch (outcome) {
      case TakeBackOutcome.TakenBack taken ->
          "Taken back: your shout-out for "
              + people(taken.recognition(), names)
              + ". The points came back with it. "
              + GiveAnswer.left(taken.allowance());
      case TakeBackOutcome.AlreadyTakenBack already ->
          "Your shout-out for "
              + people(already.recognition(), names)
              + " was taken back already; nothing more to do.";
      case TakeBackOutcome.TooLate late ->
          "A shout-out can be taken back until the end of the next day; for the one for "
              + people(late.recognition(), names)
              + " that was "
              + Mrkdwn.moment(late.until(), "{date_short_pretty} at {time}", "earlier")
              + ".";
      case TakeBackOutcome.NotYours notYours ->
          "Only the person who gave a shout-out can take it back.";
      case TakeBackOutcome.NotAnAdmin not -> "Only admins of Huzzah can remove a shout-out.";
      case TakeBackOutcome.NothingToTakeBack nothing ->
          "You have no shout-out that could be taken back.";
    };
  }

  private static String people(Recognition recognition, People names) {
    return Numbers.list(
        recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES);
  }
}
