package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.slack.text.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** Asks those who settle a reward; each copy of it shows who did what. */
public final class RequestMessage {
  public static final String APPROVE = "redemption_approve";
  public static final String FULFIL = "redemption_fulfil";
  public static final String FULFIL_WITH_CODE = "redemption_code";
  public static final String DECLINE = "redemption_decline";

  private RequestMessage() {}

  /** The question, or how it was answered. */
  public static Message of(Asked asked, People people) {
    List<LayoutBlock> blocks = blocks(asked, people);
    return new Message(
        people.inText(asked.redemption().member())
            + " asks for "
            + Mrkdwn.escapeControls(asked.reward().name()),
        blocks);
  }

  /** The question once more, of what has waited for days. */
  public static Message again(Asked asked, People people) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.aside("This one still waits for somebody to settle it:"));
    blocks.addAll(blocks(asked, people));
    return new Message(
        people.inText(asked.redemption().member())
            + " still waits for "
            + Mrkdwn.escapeControls(asked.reward().name()),
        blocks);
  }

  /** The same within a list. */
  static List<LayoutBlock> blocks(Asked asked, People people) {
    Redemption redemption = asked.redemption();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            ":gift: "
                + (redemption.pot().isPresent()
                    ? "Several give *" + people.inMarkup(redemption.member()) + "* together *"
                    : "*" + people.inMarkup(redemption.member()) + "* would like *")
                + RewardWords.name(asked.reward())
                + "* for "
                + RewardWords.points(redemption.price())
                + ".\n"
                + Mrkdwn.moment(
                    redemption.requestedAt(), "Asked {date_short_pretty} at {time}", "Asked before")
                + "  ·  "
                + RewardWords.state(redemption, people)));
    RewardWords.reason(redemption).ifPresent(reason -> blocks.add(Blocks.quote(reason)));
    if (redemption.state().waits()) {
      blocks.add(buttons(redemption));
    }
    return blocks;
  }

  private static LayoutBlock buttons(Redemption redemption) {
    String id = redemption.id().toString();
    List<BlockElement> buttons = new ArrayList<>();
    if (redemption.state() == RedemptionState.REQUESTED) {
      buttons.add(Blocks.button(APPROVE, "Approve", id));
    }
    buttons.add(Blocks.button(FULFIL, "Fulfilled", id));
    buttons.add(Blocks.button(FULFIL_WITH_CODE, "Fulfilled, with a code…", id));
    buttons.add(Blocks.button(DECLINE, "Decline…", id));
    return Blocks.actions("redemption-" + id, buttons.toArray(BlockElement[]::new));
  }
}
