package app.huzzah.rewards;

import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import java.util.List;

/** What became of an admin's wish to change somebody's balance. */
public sealed interface AdjustOutcome {
  /**
   * It is so; also where the same form came a second time.
   *
   * @param balance the member's now, in points
   */
  record Adjusted(Adjustment adjustment, int balance) implements AdjustOutcome {}

  /** Nothing moved. */
  sealed interface Refused extends AdjustOutcome {}

  /**
   * Whoever asked is no admin.
   *
   * @param admins who is, by name
   */
  record NotAdmin(List<Member> admins) implements Refused {}

  /** Not a whole number other than 0, or more than {@link AdjustmentService#MOST_POINTS}. */
  record BadPoints() implements Refused {}

  /** The member reads why. */
  record NoReason() implements Refused {}

  /**
   * More than {@link AdjustmentService#LONGEST_REASON} characters.
   *
   * @param length in characters (UTF-16)
   */
  record ReasonTooLong(int length) implements Refused {}

  /**
   * More is to be taken than the member has.
   *
   * @param balance in points
   */
  record TooMuch(int balance) implements Refused {}

  /** Admins do not give to themselves. */
  record YourOwn() implements Refused {}

  /** The member takes no part, such as a bot. */
  record NotTakingPart(Exclusion exclusion) implements Refused {}
}
