package app.huzzah.recognition;

import app.huzzah.workspace.Exclusion;

/** All that can become of somebody's wish to join a recognition, or to join no longer. */
public sealed interface BoostOutcome {
  /**
   * Joined: a point for each recipient.
   *
   * @param cost points of the allowance
   */
  record Joined(Recognition recognition, int cost, Allowance allowance) implements BoostOutcome {}

  /** Joined before; nothing changes. */
  record AlreadyJoined(Recognition recognition) implements BoostOutcome {}

  /** Joins no longer; the points are back. */
  record Left(Recognition recognition) implements BoostOutcome {}

  /** Had not joined; nothing changes. */
  record NotJoined() implements BoostOutcome {}

  /** Givers and recipients do not join what is theirs. */
  record YourOwn(boolean given) implements BoostOutcome {}

  record OverAllowance(int cost, Allowance allowance) implements BoostOutcome {}

  /** The member cannot take part. */
  record NotAGiver(Exclusion exclusion) implements BoostOutcome {}

  /** It was taken back, or there is no such recognition. */
  record Gone() implements BoostOutcome {}

  /**
   * The same news, or later news of the same reaction or button, was taken in before; nothing
   * changes.
   */
  record Overtaken() implements BoostOutcome {}
}
