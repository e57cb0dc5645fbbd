package app.huzzah.rewards;

import app.huzzah.workspace.Member;
import java.util.List;
import java.util.Optional;

/** What became of an admin's wish to have points lapse. */
public sealed interface LapseOutcome {
  /**
   * It is so now.
   *
   * @param rule empty where points never lapse
   */
  record Decided(Optional<LapseRule> rule) implements LapseOutcome {}

  /** Not a whole number from 1 to {@link LapseService#MOST_MONTHS}. */
  record BadMonths() implements LapseOutcome {}

  /**
   * Whoever asked is no admin.
   *
   * @param admins who is, by name
   */
  record NotAdmin(List<Member> admins) implements LapseOutcome {}
}
