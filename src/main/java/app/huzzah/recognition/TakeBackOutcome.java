package app.huzzah.recognition;

import java.time.Instant;

/** All that can become of a wish to take a recognition back. */
public sealed interface TakeBackOutcome {
  /**
   * Taken back now: points, totals and allowance with it.
   *
   * @param allowance of the week that it is now, which may be the one after the gift's
   */
  record TakenBack(Recognition recognition, Allowance allowance) implements TakeBackOutcome {}

  /** It was taken back before; nothing changes. */
  record AlreadyTakenBack(Recognition recognition) implements TakeBackOutcome {}

  /** The time for it ended at {@code until}. */
  record TooLate(Recognition recognition, Instant until) implements TakeBackOutcome {}

  /** Only the giver takes back. */
  record NotYours() implements TakeBackOutcome {}

  /** Only admins remove what others gave. */
  record NotAnAdmin() implements TakeBackOutcome {}

  /** There is no such recognition, or the member has given none that could be taken back. */
  record NothingToTakeBack() implements TakeBackOutcome {}
}
