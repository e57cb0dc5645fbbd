package app.huzzah.slack.view;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.Recognition;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import java.util.List;

/** What somebody hears, privately, of joining a shout-out, or of joining it no longer. */
public final class JoinAnswer {
  public static final String LEAVE = "leave";
  private static final int MOST_NAMES = 5;

  private JoinAnswer() {}

  /**
   * The answer; beside somebody's joining the way back.
   *
   * @param names of the recognition's people
   * @param left of the week's allowance, after what was done
   */
  public static Message of(BoostOutcome outcome, People names, Allowance left) {
    return switch (outcome) {
      case BoostOutcome.Joined joined ->
          withWayBack(
              "You joined in: "
                  + gets(joined.recognition(), names)
                  + ". "
                  + GiveAnswer.left(joined.allowance()),
              joined.recognition());
      case BoostOutcome.AlreadyJoined already ->
          withWayBack(
              "You joined in before, and that counts: "
                  + gets(already.recognition(), names)
                  + " from you.",
              already.recognition());
      case BoostOutcome.Left gone ->
          Message.of("You no longer join in, and your points are back. " + GiveAnswer.left(left));
      case BoostOutcome.NotJoined not ->
          Message.of("You do not join in here, so there is nothing to take back.");
      case BoostOutcome.YourOwn own ->
          Message.of(
              own.given()
                  ? "You gave this one yourself, so your thanks are in it already."
                  : "This one is for you: enjoy it, and leave joining in to the others.");
      case BoostOutcome.OverAllowance over -> Message.of(overAllowance(over));
      case BoostOutcome.NotAGiver not -> Message.of(GiveAnswer.notAGiver(not.exclusion()));
      case BoostOutcome.Gone gone -> Message.of("This shout-out was taken back meanwhile.");
      case BoostOutcome.Overtaken overtaken -> GiveAnswer.overtaken();
    };
  }

  private static Message withWayBack(String sentence, Recognition recognition) {
    return new Message(
        sentence,
        List.of(
            Blocks.paragraph(sentence),
            Blocks.actions(
                "joined", Blocks.button(LEAVE, "Take it back", recognition.id().toString()))));
  }

  private static String gets(Recognition recognition, People names) {
    List<String> people = recognition.recipients().stream().map(names::inMarkup).toList();
    return Numbers.list(people, MOST_NAMES)
        + (people.size() == 1 ? " gets 1 more point" : " get 1 more point each");
  }

  private static String overAllowance(BoostOutcome.OverAllowance over) {
    int left = over.allowance().left();
    return "Joining in takes "
        + Numbers.count(over.cost(), "point")
        + (over.cost() == 1 ? "" : ", one for each person thanked")
        + ", and you have "
        + (left == 0 ? "given all of this week's" : left + " left")
        + ". New points come "
        + Mrkdwn.moment(over.allowance().resetsAt(), "{date_long_pretty} at {time}", "on Monday")
        + ".";
  }
}
