package app.huzzah.slack.view;

import app.huzzah.rewards.Adjustment;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** Tells a member that an admin changed their balance, and why. */
public final class AdjustmentMessage {
  private AdjustmentMessage() {}

  public static Message of(Adjustment adjustment, People people) {
    String sentence =
        people.inMarkup(adjustment.by())
            + (adjustment.points() > 0
                ? " gave you *" + RewardWords.points(adjustment.points()) + "*:"
                : " took *" + RewardWords.points(-adjustment.points()) + "* off your balance:");
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(sentence),
            Blocks.quote(adjustment.reason()),
            Blocks.actions(
                "rewards", Blocks.button(RewardsView.OPEN, "See the rewards", "rewards")));
    return new Message(sentence, blocks);
  }
}
