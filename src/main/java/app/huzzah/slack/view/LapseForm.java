package app.huzzah.slack.view;

import app.huzzah.rewards.LapseRule;
import app.huzzah.rewards.LapseService;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;

/** The form in which an admin decides whether points lapse. */
public final class LapseForm {
  public static final String CALLBACK = "lapse_form";
  public static final String MONTHS = "lapse_months";

  private LapseForm() {}

  /**
   * The form.
   *
   * @param below the screen that it lies on, which the form carries
   */
  public static View of(Optional<LapseRule> now, String below) {
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(
                "Points can lapse so that they are used while they are fresh: the oldest first, on"
                    + " the first day of a month. Members are told a month before, and nothing"
                    + " lapses without that. Boards stay as they are."),
            Fields.field(
                MONTHS,
                "After how many months?",
                "From 1 to " + LapseService.MOST_MONTHS + ". Leave it empty, and none lapse.",
                true,
                Fields.number(
                    MONTHS, now.map(rule -> Integer.toString(rule.months())).orElse(""))));
    return Modal.form(CALLBACK, below, "Lapsing points", "Save", "Cancel", blocks);
  }
}
