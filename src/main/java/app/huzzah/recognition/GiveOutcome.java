package app.huzzah.recognition;

import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Map;

/** All that can become of a gift. */
public sealed interface GiveOutcome {
  /**
   * Stored, with its points.
   *
   * @param leftOut were named but do not receive
   * @param people all who have to do with it, as they are known now
   */
  record Given(
      Recognition recognition,
      List<LeftOut> leftOut,
      Allowance allowance,
      Map<MemberId, Member> people)
      implements GiveOutcome {}

  /** The same occasion was stored before: a second delivery, which changes nothing. */
  record AlreadyGiven(Recognition recognition, Allowance allowance) implements GiveOutcome {}

  /** Later news of the same occasion was taken in before; nothing changes. */
  record Overtaken() implements GiveOutcome {}

  /** Nothing was stored, and nothing was spent. */
  sealed interface Refused extends GiveOutcome {}

  /** Refused whole: it costs more than is left. */
  record OverAllowance(int cost, int recipients, int pointsEach, Allowance allowance)
      implements Refused {}

  /** Refused until the giver says that so many people are really meant. */
  record ManyPeople(int recipients) implements Refused {}

  /**
   * Refused: nobody remains who can receive. Empty where nobody was named, or only empty groups.
   */
  record NobodyToThank(List<LeftOut> leftOut) implements Refused {}

  /** Refused: a recognition without a reason says nothing to anybody. */
  record NoReason() implements Refused {}

  /** Refused: the message is longer than {@link Gift#LONGEST_MESSAGE}. */
  record MessageTooLong(int length) implements Refused {}

  /** Refused: the giver cannot take part. */
  record NotAGiver(Exclusion exclusion) implements Refused {}
}
