package app.huzzah.recognition;

/** All that can become of a message or reaction that changed or went. */
public sealed interface ChangeOutcome {
  /** Nothing that counts is different, or later news was taken in before. */
  record Unchanged() implements ChangeOutcome {}

  /** The recognition is now what the message says. */
  record Changed(Recognition now) implements ChangeOutcome {}

  /** It gives no longer: everything went back. */
  record TakenBack(Recognition recognition) implements ChangeOutcome {}

  /** It did not give before, and does now, or was refused. */
  record GivesNow(GiveOutcome outcome) implements ChangeOutcome {}

  /** What it says now is refused; the recognition stays what it was. */
  record Kept(Recognition before, GiveOutcome.Refused why) implements ChangeOutcome {}
}
