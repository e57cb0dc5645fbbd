package app.huzzah.slack.view;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TakeBackOutcome;
import app.huzzah.slack.text.Numbers;

/** What an admin hears of removing a shout-out, and others who tried. */
public final class RemoveAnswer {
  public static final String NOT_AN_ADMIN =
      "Only admins of Huzzah can remove a shout-out. If one troubles you, tell one of them.";
  public static final String NO_LINK =
      "Which one? Open the menu of its post, or of the message that gave it, choose *Copy link*,"
          + " and type `/huzzah remove` with that link behind it.";
  public static final String ONLY_BY_COMMAND =
      "Removing opens a form, which a message can't do: type `/huzzah remove` with that link behind"
          + " it.";
  public static final String NOTHING_THERE =
      "I know of no shout-out there. The link has to be that of its post, or of the message that"
          + " gave it.";
  public static final String TAKEN_BACK = "It was taken back already; nothing more to do.";
  public static final String WHY = "Say why in a few words; the giver gets them.";
  private static final int MOST_NAMES = 5;

  private RemoveAnswer() {}

  /** The answer; none of it repeats what the shout-out said. */
  public static Message of(TakeBackOutcome outcome, People names) {
    return switch (outcome) {
      case TakeBackOutcome.TakenBack taken -> Message.of(removed(taken.recognition(), names));
      case TakeBackOutcome.AlreadyTakenBack already -> Message.of(TAKEN_BACK);
      case TakeBackOutcome.NotAnAdmin not -> Message.of(NOT_AN_ADMIN);
      case TakeBackOutcome.NothingToTakeBack nothing -> Message.of(NOTHING_THERE);
      case TakeBackOutcome.TooLate late -> TakeBackAnswer.of(late, names);
      case TakeBackOutcome.NotYours not -> TakeBackAnswer.of(not, names);
    };
  }

  private static String removed(Recognition recognition, People names) {
    String giver = names.inMarkup(recognition.giver());
    return "Removed: what "
        + giver
        + " gave to "
        + Numbers.list(recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES)
        + ". All points are back, and "
        + giver
        + " gets your reason.";
  }
}
