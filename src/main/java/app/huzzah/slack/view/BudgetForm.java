package app.huzzah.slack.view;

import app.huzzah.rewards.Budget;
import app.huzzah.rewards.BudgetService;
import app.huzzah.rewards.Term;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form in which an admin decides how many points rewards may cost. */
public final class BudgetForm {
  public static final String CALLBACK = "budget_form";
  public static final String POINTS = "budget_points";
  public static final String TERM = "budget_term";

  private BudgetForm() {}

  /**
   * The form.
   *
   * @param below the screen that it lies on, which the form carries
   */
  public static View of(Optional<Budget> now, String below) {
    List<LayoutBlock> blocks =
        List.of(
            Blocks.paragraph(
                "What all members together may spend on rewards. Once it is spent, rewards wait for"
                    + " the next month or quarter; nobody loses a point."
                    + now.map(budget ->
                            " So far *"
                                + RewardWords.points(budget.spent())
                                + "* were spent of it.")
                        .orElse("")),
            Fields.field(
                POINTS,
                "Points",
                String.format(
                    Locale.ROOT,
                    "From 0 to %,d. Leave it empty for no budget.",
                    BudgetService.MOST_POINTS),
                true,
                Fields.number(
                    POINTS, now.map(budget -> Integer.toString(budget.points())).orElse(""))),
            Fields.field(
                TERM,
                "In each",
                "",
                false,
                Fields.radio(
                    TERM,
                    List.of(
                        Blocks.option("Month", Term.MONTH.name()),
                        Blocks.option("Quarter", Term.QUARTER.name())),
                    now.map(Budget::term).orElse(Term.QUARTER).name())));
    return Modal.form(CALLBACK, below, "Budget for rewards", "Save", "Cancel", blocks);
  }
}
