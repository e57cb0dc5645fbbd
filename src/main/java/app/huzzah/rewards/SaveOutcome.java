package app.huzzah.rewards;

import app.huzzah.workspace.Member;
import java.util.List;
import java.util.Map;

/** What became of an admin's wish to change the catalogue. */
public sealed interface SaveOutcome {
  /** The catalogue has it like this now. */
  record Saved(Reward reward) implements SaveOutcome {}

  /**
   * Another admin changed it since it was shown; nothing was stored.
   *
   * @param now how it is by now
   */
  record ChangedMeanwhile(Reward now) implements SaveOutcome {}

  /**
   * Some of it is wrong; nothing was stored.
   *
   * @param mends for each field that is, a sentence that names the mend; plain text
   */
  record Faulty(Map<RewardField, String> mends) implements SaveOutcome {}

  /**
   * Whoever asked is no admin.
   *
   * @param admins who is, by name
   */
  record NotAdmin(List<Member> admins) implements SaveOutcome {}

  record NoSuchReward() implements SaveOutcome {}
}
