package app.huzzah.slack.view;

import app.huzzah.rewards.Budget;
import app.huzzah.rewards.LapseRule;
import app.huzzah.rewards.Reward;
import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue as admins change it, and what belongs to it. */
public final class CatalogueView {
  public static final String OPEN = "catalogue_open";
  public static final String ADD = "reward_add";
  public static final String CHANGE = "reward_change";
  public static final String EXAMPLES = "reward_examples";
  public static final String BUDGET = "budget_open";
  public static final String LAPSE = "lapse_open";
  public static final String ADJUST = "adjust_open";

  /** Each takes a block of the hundred that a form may have. */
  private static final int MOST = 90;

  private CatalogueView() {}

  /** All rewards, those that can be had first. */
  public static View of(List<Reward> all, Optional<Budget> budget, Optional<LapseRule> lapsing) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Blocks.primary(ADD, "Add a reward", "add"));
    if (all.isEmpty()) {
      buttons.add(Blocks.button(EXAMPLES, "Begin with examples", "examples"));
    }
    buttons.add(Blocks.button(BUDGET, "Budget…", "budget"));
    buttons.add(Blocks.button(LAPSE, "Lapsing…", "lapse"));
    buttons.add(Blocks.button(ADJUST, "Change somebody's balance…", "adjust"));
    blocks.add(Blocks.actions("catalogue", buttons.toArray(BlockElement[]::new)));
    blocks.add(Blocks.aside(budget(budget) + lapsing(lapsing)));
    if (all.isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "Nothing is offered yet. A good reward is a promise that you can keep: an hour with"
                  + " somebody, a half day off, a lunch, a say in what comes next. The examples"
                  + " are such ones; change them as you like."));
    }
    all.stream().limit(MOST).forEach(reward -> blocks.add(line(reward)));
    if (all.size() > MOST) {
      blocks.add(Blocks.aside((all.size() - MOST) + " more are not shown."));
    }
    return Modal.shown("Catalogue", "Close", blocks);
  }

  private static String budget(Optional<Budget> budget) {
    return budget
        .map(points ->
            "Budget of this "
                + RewardWords.term(points.term())
                + ": "
                + RewardWords.points(points.left())
                + " of "
                + RewardWords.points(points.points())
                + " left, until "
                + RewardWords.day(points.renews())
                + ".")
        .orElse("No budget: members spend what they have.");
  }

  private static String lapsing(Optional<LapseRule> lapsing) {
    return lapsing
        .map(rule -> " Points lapse after " + Numbers.count(rule.months(), "month") + ".")
        .orElse(" Points never lapse.");
  }

  private static LayoutBlock line(Reward reward) {
    String bounds = RewardWords.bounds(reward);
    return Blocks.paragraph(
        "*"
            + RewardWords.name(reward)
            + "*  ·  "
            + RewardWords.points(reward.terms().price())
            + (bounds.isEmpty() ? "" : "  ·  " + bounds)
            + (reward.retired() ? "  ·  _retired_" : ""),
        Blocks.button(CHANGE, "Change…", reward.id().toString()));
  }
}
