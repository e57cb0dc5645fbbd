package app.huzzah.recognition;

import java.time.Instant;

/** All that can become of a giver's wish to word a recognition anew. */
public sealed interface RewordOutcome {
  record Reworded(Recognition now) implements RewordOutcome {}

  /** It stays as it is. */
  sealed interface Refused extends RewordOutcome {}

  /** The time for it ended at {@code until}. */
  record TooLate(Instant until) implements Refused {}

  /** Only the giver words it. */
  record NotYours() implements Refused {}

  /** It was taken back, or there is no such recognition. */
  record Gone() implements Refused {}

  /** It follows a message of the giver's: editing that changes it. */
  record EditTheMessage() implements Refused {}

  record NoReason() implements Refused {}

  /** Longer than {@link Gift#LONGEST_MESSAGE}. */
  record MessageTooLong(int length) implements Refused {}
}
