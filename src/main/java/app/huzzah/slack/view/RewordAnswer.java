package app.huzzah.slack.view;

import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RewordOutcome;
import app.huzzah.slack.text.Mrkdwn;
import java.util.List;
import java.util.Map;

/** What a giver hears of wording a shout-out anew. */
public final class RewordAnswer {
  private static final People NOBODY = new People(Map.of());

  private RewordAnswer() {}

  /** It was done. */
  public static Message done(Recognition now) {
    String sentence = "Changed. Wherever your shout-out stands, it reads like this in a moment:";
    return new Message(
        sentence,
        now.values().isEmpty()
            ? List.of(Blocks.paragraph(sentence), Blocks.quote(now.message()))
            : List.of(
                Blocks.paragraph(sentence),
                Blocks.quote(now.message()),
                Blocks.aside(RecognitionPost.values(now.values()))));
  }

  /** Why it was not, in one or two plain sentences. */
  public static String refusal(RewordOutcome.Refused refused) {
    return switch (refused) {
      case RewordOutcome.TooLate late ->
          "The words can be changed until the end of the next day; for this shout-out that was "
              + Mrkdwn.moment(late.until(), "{date_short_pretty} at {time}", "earlier")
              + ".";
      case RewordOutcome.NotYours not ->
          "Only the person who gave a shout-out can change its words.";
      case RewordOutcome.Gone gone ->
          "This shout-out was taken back, so there are no words left to change.";
      case RewordOutcome.EditTheMessage edit ->
          "This shout-out follows your own message or reaction: edit the message, or take the"
              + " reaction off, and it follows.";
      case RewordOutcome.NoReason none -> GiveAnswer.refusal(new GiveOutcome.NoReason(), NOBODY);
      case RewordOutcome.MessageTooLong tooLong ->
          GiveAnswer.refusal(new GiveOutcome.MessageTooLong(tooLong.length()), NOBODY);
    };
  }
}
