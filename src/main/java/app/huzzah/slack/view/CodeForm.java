package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.SettlingService;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** The form in which somebody gives a code along with a reward. */
public final class CodeForm {
  public static final String CALLBACK = "code_form";
  public static final String CODE = "reward_code";

  private CodeForm() {}

  /** The form; it lies on a list of what waits, or on a message. */
  public static View of(Asked asked, Settling.Spot spot, People people) {
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(
                "*"
                    + RewardWords.name(asked.reward())
                    + "* for "
                    + people.inMarkup(asked.redemption().member())
                    + "."),
            Fields.field(
                CODE,
                "The code, such as a voucher",
                "Only they get to see it, and it is stored encrypted.",
                false,
                Fields.text(CODE, "", SettlingService.LONGEST_CODE, true)));
    return Modal.form(
        CALLBACK,
        Settling.of(asked.redemption(), spot).written(),
        "Fulfilled",
        "Give it to them",
        "Cancel",
        blocks);
  }
}
