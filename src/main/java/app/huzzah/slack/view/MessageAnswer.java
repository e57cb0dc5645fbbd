package app.huzzah.slack.view;

import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.LeftOut;
import app.huzzah.workspace.Exclusion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody hears, privately, of a message or reaction of theirs. Most are answered with a
 * reaction and need no words.
 */
public final class MessageAnswer {
  private static final int LONGEST_VALUE = 2_000;
  private static final Set<LeftOut.Reason> NEVER_MEANT =
      Set.of(LeftOut.Reason.BOT, LeftOut.Reason.OUTSIDER, LeftOut.Reason.UNKNOWN);

  private MessageAnswer() {}

  /** A message that would give was refused. */
  public static Message refusal(GiveOutcome.Refused refused, People names) {
    return Message.of(GiveAnswer.refusal(refused, names) + mend(refused));
  }

  /**
   * A message names a large group: its writer is asked first.
   *
   * @param typed the same gift as somebody would type it
   */
  public static Message asks(GiveOutcome.Refused refused, People names, String typed) {
    String question = GiveAnswer.refusal(refused, names);
    return new Message(
        question,
        List.of(
            Blocks.paragraph(question),
            Blocks.actions(
                "asks",
                Blocks.button(Hint.OPEN_FORM, "Open the form", Blocks.cut(typed, LONGEST_VALUE)))));
  }

  /** An edit was refused, and what was given before stays. */
  public static Message kept(GiveOutcome.Refused why, People names) {
    return Message.of(
        "Your shout-out stays as it was before your edit. "
            + GiveAnswer.refusal(why, names)
            + mend(why));
  }

  /** An edit was followed. */
  public static Message changed() {
    return Message.of("Your shout-out is changed as you edited it.");
  }

  /** It was given, but not to all who are named in it. */
  public static Message leftOut(List<LeftOut> leftOut, People names) {
    return Message.of("Your shout-out is given. " + GiveAnswer.leftOut(leftOut, names));
  }

  /** A reaction would cost more than is left. */
  public static Message reactionRefused(GiveOutcome.OverAllowance over) {
    return Message.of(
        "Your reaction is there, but it gave no points. "
            + GiveAnswer.refusal(over, new People(Map.of())));
  }

  /** A command was edited into a message; what it asks for is done for new messages only. */
  public static Message writeAnew() {
    return Message.of(
        "I follow edits of shout-outs alone. Write that as a new message, and I'll answer.");
  }

  /** Whether nobody expects an answer: names and emoji that only happened to meet. */
  public static boolean wasInPassing(GiveOutcome.Refused refused) {
    return switch (refused) {
      case GiveOutcome.NobodyToThank nobody ->
          !nobody.leftOut().isEmpty()
              && nobody.leftOut().stream().allMatch(out -> NEVER_MEANT.contains(out.reason()));
      case GiveOutcome.NotAGiver not -> not.exclusion() != Exclusion.GUEST;
      case GiveOutcome.OverAllowance over -> false;
      case GiveOutcome.ManyPeople many -> false;
      case GiveOutcome.NoReason none -> false;
      case GiveOutcome.MessageTooLong tooLong -> false;
    };
  }

  private static String mend(GiveOutcome.Refused refused) {
    return switch (refused) {
      case GiveOutcome.OverAllowance over -> " Edit your message, and I'll look again.";
      case GiveOutcome.NoReason none -> " Edit your message to say it, and I'll look again.";
      case GiveOutcome.MessageTooLong tooLong -> " Edit your message, and I'll look again.";
      case GiveOutcome.NobodyToThank nobody -> " Edit your message, and I'll look again.";
      case GiveOutcome.ManyPeople many -> "";
      case GiveOutcome.NotAGiver not -> "";
    };
  }
}
