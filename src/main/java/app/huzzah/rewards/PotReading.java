package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;

/** What a {@link PotDraft} comes to. */
sealed interface PotReading {
  /**
   * A pot that can be started, if the reward can be had.
   *
   * @param words plain text; may be empty
   * @param endsOn the last day on which something can be put in
   * @param invited whoever starts it too, so that they see how it goes; never whom it is for
   * @param points that whoever starts it puts in, 1 or more
   */
  record Understood(
      RewardId reward,
      Honoured honoured,
      String words,
      LocalDate endsOn,
      List<MemberId> invited,
      int points)
      implements PotReading {}

  record Faulty(PotOutcome.Refused refusal) implements PotReading {}
}
