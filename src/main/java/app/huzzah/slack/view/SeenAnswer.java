package app.huzzah.slack.view;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.SeenBy;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.stream.Stream;

/** What a leader hears, privately, of telling that they read a shout-out; and others who tried. */
public final class SeenAnswer {
  private static final int MOST_NAMES = 5;

  private SeenAnswer() {}

  /** Its people are told. */
  public static Message done(SeenOutcome.Seen seen, People names) {
    String sentence =
        "Seen. I tell "
            + Numbers.list(
                told(seen.recognition(), seen.by()).map(names::inMarkup).toList(), MOST_NAMES)
            + " that you read it"
            + (seen.by().hasWords() ? ", and what you said:" : ".");
    return new Message(
        sentence,
        seen.by().hasWords()
            ? List.of(Blocks.paragraph(sentence), Blocks.quote(seen.by().words()))
            : List.of(Blocks.paragraph(sentence)));
  }

  private static Stream<MemberId> told(Recognition recognition, SeenBy by) {
    return Stream.concat(Stream.of(recognition.giver()), recognition.recipients().stream())
        .filter(member -> !member.equals(by.leader()));
  }

  /** Why nothing changed, in one or two plain sentences. */
  public static String refusal(SeenOutcome.Refused refused) {
    return switch (refused) {
      case SeenOutcome.AlreadySeen already -> already(already.before());
      case SeenOutcome.NotALeader not ->
          "“Seen” is for the workspace's leaders and admins. To join in with a shout-out, press"
              + " “Join in” on its post.";
      case SeenOutcome.YourOwn own ->
          own.given()
              ? "You gave this one yourself, so its people know that you read it."
              : "This one is for you: enjoy it. A word to whoever gave it will be welcome.";
      case SeenOutcome.Gone gone ->
          "This shout-out was taken back meanwhile, so nobody is told anything more of it.";
      case SeenOutcome.NotPublic not ->
          "I can only do this for a shout-out that was said in a public channel.";
      case SeenOutcome.WordsTooLong tooLong ->
          "That has "
              + Numbers.count(tooLong.length(), "character")
              + "; "
              + Numbers.count(SeenBy.LONGEST_WORDS, "character")
              + " fit. Shorten it a little.";
    };
  }

  private static String already(SeenBy before) {
    return "You marked this one as seen "
        + Mrkdwn.moment(before.at(), "{date_short_pretty} at {time}", "before")
        + ", and its people know"
        + (before.hasWords()
            ? " what you said."
            : ". “Seen, with a word…” lets you add something once.");
  }
}
