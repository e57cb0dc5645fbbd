package app.huzzah.workspace;

import java.util.List;

/** What became of an admin's wish to give single people an allowance of their own. */
public sealed interface AllowanceOutcome {
  /**
   * It holds from now on.
   *
   * @param people for whom, those included for whom it held already
   * @param leftOut bots, people who have left, and those whom nobody knows
   */
  record Decided(List<Member> people, List<MemberId> leftOut) implements AllowanceOutcome {}

  /** None of them can give. */
  record NobodyToGive(List<MemberId> leftOut) implements AllowanceOutcome {}

  /** Not between 0 and {@link SettingsReader#MOST_ALLOWANCE}. */
  record OutOfRange() implements AllowanceOutcome {}

  /**
   * Whoever asked is no admin.
   *
   * @param admins who is, by name
   */
  record NotAdmin(List<Member> admins) implements AllowanceOutcome {}
}
