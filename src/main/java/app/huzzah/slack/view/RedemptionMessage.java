package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionState;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** Tells whoever asked for a reward what became of it. */
public final class RedemptionMessage {
  private RedemptionMessage() {}

  /** One step of it. */
  public static Message of(Asked asked, RedemptionState step, People people) {
    Redemption redemption = asked.redemption();
    String name = "*" + RewardWords.name(asked.reward()) + "*";
    String by =
        (step == RedemptionState.APPROVED ? redemption.approved() : redemption.ended())
            .map(deed -> people.inMarkup(deed.by()))
            .orElse("Somebody");
    String sentence =
        switch (step) {
          case REQUESTED -> ":gift: " + name + " is asked for.";
          case APPROVED ->
              ":white_check_mark: " + by + " said yes to your " + name + ". Soon it is yours.";
          case FULFILLED ->
              ":gift: Your "
                  + name
                  + " is here: "
                  + by
                  + " saw to it. You earned it, enjoy!"
                  + (redemption.hasCode() ? " A code came with it, for your eyes alone." : "");
          case DECLINED ->
              "Your "
                  + name
                  + " cannot be this time, and "
                  + RewardWords.back(redemption)
                  + ". "
                  + by
                  + " says why:";
          case CANCELLED -> name + " is cancelled.";
        };
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.paragraph(sentence));
    if (step == RedemptionState.DECLINED) {
      RewardWords.reason(redemption).ifPresent(reason -> blocks.add(Blocks.quote(reason)));
    }
    List<BlockElement> buttons = new ArrayList<>();
    if (step == RedemptionState.FULFILLED && redemption.hasCode()) {
      buttons.add(Blocks.button(RewardsView.CODE, "Show the code", redemption.id().toString()));
    }
    buttons.add(Blocks.button(RewardsView.OPEN, "See the rewards", "rewards"));
    blocks.add(Blocks.actions("rewards", buttons.toArray(BlockElement[]::new)));
    return new Message(sentence, blocks);
  }
}
