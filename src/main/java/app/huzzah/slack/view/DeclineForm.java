package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.SettlingService;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.List;

/** The form in which somebody says no to a reward, and why. */
public final class DeclineForm {
  public static final String CALLBACK = "decline_form";
  public static final String REASON = "decline_reason";

  private DeclineForm() {}

  /** The form; it lies on a list of what waits, or on a message. */
  public static View of(Asked asked, Settling.Spot spot, People people) {
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(
                "*"
                    + RewardWords.name(asked.reward())
                    + "* for "
                    + people.inMarkup(asked.redemption().member())
                    + ". "
                    + (asked.redemption().pot().isPresent()
                        ? "All who gave it get their points back"
                        : "Their "
                            + RewardWords.points(asked.redemption().price())
                            + " go back to them")
                    + " at once."),
            InputBlock.builder()
                .blockId(REASON)
                .label(Blocks.plain("Why?"))
                .hint(Blocks.plain("Whoever asked reads it, and so do those who settle it."))
                .element(
                    PlainTextInputElement.builder()
                        .actionId(REASON)
                        .multiline(true)
                        .maxLength(SettlingService.LONGEST_REASON)
                        .build())
                .build());
    return Modal.form(
        CALLBACK,
        Settling.of(asked.redemption(), spot).written(),
        "Say no to this",
        "Decline",
        "Cancel",
        blocks);
  }
}
