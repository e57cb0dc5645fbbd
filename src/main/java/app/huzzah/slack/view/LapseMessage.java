package app.huzzah.slack.view;

import app.huzzah.slack.text.Numbers;
import java.time.LocalDate;
import java.util.List;

/** Tells members of points that lapse, or did. */
public final class LapseMessage {
  private LapseMessage() {}

  /** A month before. */
  public static Message warning(int points, LocalDate on) {
    return with(
        ":hourglass_flowing_sand: *"
            + RewardWords.points(points)
            + "* of yours "
            + (points == 1 ? "lapses" : "lapse")
            + " on "
            + RewardWords.day(on)
            + ", unless you use "
            + (points == 1 ? "it" : "them")
            + " before. What about a treat?");
  }

  /** On the day. */
  public static Message lapsed(int points) {
    return with(
        Numbers.count(points, "point")
            + " of yours had waited too long and lapsed today. Boards, and what people thanked you"
            + " for, stay as they are.");
  }

  private static Message with(String sentence) {
    return new Message(
        sentence,
        List.of(
            Blocks.paragraph(sentence),
            Blocks.actions(
                "rewards", Blocks.button(RewardsView.OPEN, "See the rewards", "rewards"))));
  }
}
