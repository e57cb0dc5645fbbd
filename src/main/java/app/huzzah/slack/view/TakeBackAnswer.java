package app.huzzah.slack.view;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;

/** What a giver hears of each thing that can become of taking back. */
public final class TakeBackAnswer {
  private static final int MOST_NAMES = 5;

  private TakeBackAnswer() {}

  /** The answer in our markup. */
  public static Message of(TakeBackOutcome outcome, People names) {
    return Message.of(
        switch (outcome) {
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
        });
  }

  private static String people(Recognition recognition, People names) {
    return Numbers.list(
        recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES);
  }
}
