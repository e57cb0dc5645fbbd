package app.huzzah.rewards;

import app.huzzah.workspace.Exclusion;

/** What became of a member's wish to start a pot, to put points in, or to call it off. */
public sealed interface PotOutcome {
  /**
   * It is so; also where the same form came a second time.
   *
   * @param put what was put in now, in points: less than was wished where less was missing; 0 where
   *     it was called off
   * @param balance what the member has left, in points
   */
  record Done(Pot pot, int put, int balance) implements PotOutcome {}

  /** Nothing moved. */
  sealed interface Refused extends PotOutcome {}

  /** Not a whole number, or less than 1. */
  record BadPoints() implements Refused {}

  /**
   * The member has fewer points.
   *
   * @param balance in points
   */
  record NotEnough(int balance) implements Refused {}

  /** Nobody, or somebody who takes no part, or both a colleague and a group were named. */
  record NobodyToHonour() implements Refused {}

  /** Whoever it is for puts nothing in, nor starts it. */
  record ForYourself() implements Refused {}

  /** The last day is before tomorrow, or more than {@link PotReader#LONGEST_DAYS} days away. */
  record BadEnd() implements Refused {}

  /**
   * More than {@link PotReader#LONGEST_WORDS} characters.
   *
   * @param length in characters (UTF-16)
   */
  record WordsTooLong(int length) implements Refused {}

  /** The reward cannot be had any more. */
  record Unavailable(RedeemOutcome.Refused why) implements Refused {}

  /** It takes nothing more. */
  record Closed(Pot pot) implements Refused {}

  /** Only who started it calls it off. */
  record NotYours() implements Refused {}

  record NoSuchPot() implements Refused {}

  record NotTakingPart(Exclusion exclusion) implements Refused {}
}
