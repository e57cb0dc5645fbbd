package app.huzzah.slack.view;

import app.huzzah.rewards.AdjustmentService;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import java.util.List;

/** The form in which an admin changes somebody's balance. */
public final class AdjustForm {
  public static final String CALLBACK = "adjust_form";
  public static final String MEMBER = "adjust_member";
  public static final String POINTS = "adjust_points";
  public static final String REASON = "adjust_reason";

  private AdjustForm() {}

  public static View of() {
    List<LayoutBlock> blocks =
        List.of(
            Fields.field(
                MEMBER,
                "Whose balance?",
                "",
                false,
                UsersSelectElement.builder()
                    .actionId(MEMBER)
                    .placeholder(Blocks.plain("A member"))
                    .build()),
            Fields.field(
                POINTS,
                "Points",
                "Such as 20 to give them, or -20 to take them. Boards stay as they are.",
                false,
                Fields.number(POINTS, "")),
            Fields.field(
                REASON,
                "Why?",
                "The member reads it, with your name.",
                false,
                Fields.text(REASON, "", AdjustmentService.LONGEST_REASON, true)));
    return Modal.form(CALLBACK, "", "Change a balance", "Change it", "Cancel", blocks);
  }
}
