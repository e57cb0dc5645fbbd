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
import java.util.function.Predicate;

/** The catalogue as admins change it, and what belongs to it. */
public final class CatalogueView {
  public static final String OPEN = "catalogue_open";
  public static final String ADD = "reward_add";
  public static final String CHANGE = "reward_change";
  public static final String EXAMPLES = "reward_examples";
  public static final String BUDGET = "budget_open";
  public static final String LAPSE = "lapse_open";
  public static final String ADJUST = "adjust_open";

  public static final String EARLIER = "catalogue_earlier";
  public static final String LATER = "catalogue_later";

  /** How many rewards a page shows. */
  public static final int LINES = 30;

  private CatalogueView() {}

  /**
   * What it shows.
   *
   * @param all rewards, those that can be had first
   * @param page from 0 on; one that is not there shows the last
   */
  public record Shown(
      List<Reward> all, Optional<Budget> budget, Optional<LapseRule> lapsing, int page) {}

  /**
   * The catalogue.
   *
   * @param pictures whether Slack loads the one of an address, as far as we know
   */
  public static View of(Shown shown, Predicate<String> pictures) {
    List<Reward> all = shown.all();
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
    blocks.add(Blocks.aside(budget(shown.budget()) + lapsing(shown.lapsing())));
    if (all.isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "Nothing is offered yet. A good reward is a promise that you can keep: an hour with"
                  + " somebody, a half day off, a lunch, a say in what comes next. The examples"
                  + " are such ones; change them as you like."));
    }
    Paged<Reward> page = Paged.of(all, LINES, shown.page());
    page.items().forEach(reward -> blocks.add(line(reward, pictures)));
    page.turns("catalogue-pages", EARLIER, "Back", LATER, "More rewards").ifPresent(blocks::add);
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

  private static LayoutBlock line(Reward reward, Predicate<String> pictures) {
    String bounds = RewardWords.bounds(reward);
    return Blocks.paragraph(
        "*"
            + RewardWords.name(reward)
            + "*  ·  "
            + RewardWords.points(reward.terms().price())
            + (bounds.isEmpty() ? "" : "  ·  " + bounds)
            + (reward.retired() ? "  ·  _retired_" : "")
            + (reward.terms().picture().filter(pictures.negate()).isPresent()
                ? "\n:warning: Slack could not load its picture, so it is shown without. Its"
                    + " address has to be open to everybody."
                : ""),
        Blocks.button(CHANGE, "Change…", reward.id().toString()));
  }
}
