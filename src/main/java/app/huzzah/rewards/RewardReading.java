package app.huzzah.rewards;

import java.util.Map;

/** What a {@link RewardDraft} says. */
sealed interface RewardReading {
  record Understood(RewardTerms terms) implements RewardReading {}

  /**
   * Some of it is wrong.
   *
   * @param mends for each field that is, a sentence that names the mend; plain text
   */
  record Faulty(Map<RewardField, String> mends) implements RewardReading {}
}
