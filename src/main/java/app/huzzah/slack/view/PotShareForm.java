package app.huzzah.slack.view;

import app.huzzah.rewards.Pot;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** The form in which a member puts points towards a reward that several give. */
public final class PotShareForm {
  public static final String CALLBACK = "pot_share_form";
  public static final String POINTS = "pot_share";
  public static final String CALL_OFF = "pot_call_off";

  private PotShareForm() {}

  /**
   * The form.
   *
   * @param balance the member's, in points
   * @param starter whether they started it: then they can call it off here
   */
  public static View of(Pot pot, String honoured, int balance, boolean starter, People people) {
    List<LayoutBlock> blocks = new ArrayList<>(PotMessage.blocks(pot, honoured, people));
    blocks.add(
        Fields.field(
            POINTS,
            "How many points?",
            "You have "
                + RewardWords.points(balance)
                + "; "
                + RewardWords.points(pot.missing())
                + " are missing.",
            false,
            Fields.number(POINTS, "")));
    if (starter) {
      blocks.add(
          Blocks.actions(
              "pot-" + pot.id(), Blocks.button(CALL_OFF, "Call it off", pot.id().toString())));
    }
    return Modal.form(
        CALLBACK, pot.id().toString(), "Put points in", "Put them in", "Not now", blocks);
  }
}
