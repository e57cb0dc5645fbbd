package app.huzzah.recognition;

/** All that can become of a leader's wish to tell that they read a recognition. */
public sealed interface SeenOutcome {
  /** Its people are told: seen now, or with words that were not there before. */
  record Seen(Recognition recognition, SeenBy by) implements SeenOutcome {}

  /** Nothing changes, and nobody is told. */
  sealed interface Refused extends SeenOutcome {}

  /** The same leader did so before, and said as much or more. */
  record AlreadySeen(SeenBy before) implements Refused {}

  /** Leaders alone do so. */
  record NotALeader() implements Refused {}

  /** Whoever gave it, or is the only one who got it, has no need to say so. */
  record YourOwn(boolean given) implements Refused {}

  /** It was taken back. */
  record Gone() implements Refused {}

  /**
   * It was not said in a channel that was public then and is to this day, or there is no such
   * recognition; which of both is told to nobody.
   */
  record NotPublic() implements Refused {}

  /** Longer than {@link SeenBy#LONGEST_WORDS}. */
  record WordsTooLong(int length) implements Refused {}
}
