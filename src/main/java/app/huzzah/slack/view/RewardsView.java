package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.rewards.Offers;
import app.huzzah.rewards.Offers.Offer;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Reward;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.Role;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ImageElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The catalogue as one member finds it, and what they asked for. */
public final class RewardsView {
  public static final String OPEN = "rewards_open";
  public static final String GET = "reward_get";
  public static final String CANCEL = "redemption_cancel";
  public static final String TOGETHER = "pot_start";
  public static final String CODE = "redemption_show_code";
  public static final String WHY = "rewards_balance";
  public static final String EARLIER = "rewards_earlier";
  public static final String LATER = "rewards_later";

  /** How many rewards a page shows. */
  public static final int CARDS = 10;

  /** How many of one's own redemptions are shown. */
  public static final int MINE = 8;

  private RewardsView() {}

  /**
   * What it shows.
   *
   * @param mine newest first
   * @param waiting how many wait for somebody to settle them; for leaders
   * @param page from 0 on; one that is not there shows the last
   */
  public record Shown(Offers offers, List<Asked> mine, int waiting, Role role, int page) {}

  /**
   * The catalogue as a form without a button to send it.
   *
   * @param pictures whether it shows the one of an address: Slack refuses a form with one that it
   *     cannot load
   */
  public static View of(Shown shown, People people, Predicate<String> pictures) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.paragraph(balance(shown.offers()), Blocks.button(WHY, "Why?", "balance")));
    buttons(shown).ifPresent(blocks::add);
    blocks.add(Blocks.divider());
    catalogue(blocks, shown, pictures);
    if (!shown.mine().isEmpty()) {
      blocks.add(Blocks.divider());
      blocks.add(Blocks.header("What you asked for"));
      shown.mine().forEach(asked -> mine(blocks, asked, people));
    }
    return Modal.shown("Rewards", "Close", blocks);
  }

  /** To somebody who asked in a message, which cannot open a form by itself. */
  public static Message offer() {
    String sentence = "The rewards are one press away.";
    return new Message(
        sentence,
        List.of(
            Blocks.paragraph(sentence),
            Blocks.actions("rewards", Blocks.primary(OPEN, "Open the rewards", "rewards"))));
  }

  /** What one has, and what comes next. */
  static String balance(Offers offers) {
    String sentence = "You have *" + RewardWords.points(offers.balance()) + "*.";
    if (offers.balance() < 0) {
      return sentence
          + " Some that you had used were taken back; what you receive next makes up for it.";
    }
    return sentence
        + offers
            .next()
            .map(next ->
                "\nNext for you: *"
                    + RewardWords.name(next.reward())
                    + "*, "
                    + RewardWords.points(next.lacking())
                    + " to go.")
            .orElse("");
  }

  private static Optional<LayoutBlock> buttons(Shown shown) {
    List<BlockElement> buttons = new ArrayList<>();
    if (!shown.offers().offers().isEmpty()) {
      buttons.add(Blocks.button(TOGETHER, "Give one together…", "together"));
    }
    if (shown.role().leads()) {
      buttons.add(
          Blocks.button(WaitingView.OPEN, "What waits (" + shown.waiting() + ")", "waiting"));
    }
    if (shown.role() == Role.ADMIN) {
      buttons.add(Blocks.button(CatalogueView.OPEN, "Change the catalogue", "catalogue"));
    }
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(Blocks.actions("rewards", buttons.toArray(BlockElement[]::new)));
  }

  private static void catalogue(List<LayoutBlock> blocks, Shown shown, Predicate<String> pictures) {
    List<Offer> all = shown.offers().offers();
    if (all.isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              shown.role() == Role.ADMIN
                  ? "The catalogue is empty. “Change the catalogue” fills it, with examples that"
                      + " cost nothing to offer, if you like."
                  : "There is nothing to get yet. Your points wait for it: ask an admin of Huzzah"
                      + " what the first reward could be."));
      return;
    }
    Paged<Offer> page = Paged.of(all, CARDS, shown.page());
    page.items().forEach(offer -> card(blocks, offer, pictures));
    page.turns("rewards-pages", EARLIER, "Cheaper ones", LATER, "More rewards")
        .ifPresent(blocks::add);
  }

  /** A picture and a button do not both fit beside the words. */
  private static void card(List<LayoutBlock> blocks, Offer offer, Predicate<String> pictures) {
    Reward reward = offer.reward();
    String bounds = RewardWords.bounds(reward);
    String words =
        "*"
            + RewardWords.name(reward)
            + "*  ·  "
            + RewardWords.points(reward.terms().price())
            + (reward.terms().description().isEmpty() ? "" : "\n" + RewardWords.description(reward))
            + (bounds.isEmpty() ? "" : "\n_" + bounds + "_");
    Optional<ButtonElement> get =
        offer.refusal().isEmpty()
            ? Optional.of(Blocks.button(GET, "Get it…", reward.id().toString()))
            : Optional.empty();
    Optional<String> picture = reward.terms().picture().filter(pictures);
    if (picture.isPresent()) {
      blocks.add(
          SectionBlock.builder()
              .text(Blocks.markdown(Blocks.cut(words, Blocks.LONGEST_PARAGRAPH)))
              .accessory(
                  ImageElement.builder().imageUrl(picture.get()).altText(reward.name()).build())
              .build());
      get.ifPresent(button -> blocks.add(Blocks.actions("reward-" + reward.id(), button)));
    } else if (get.isPresent()) {
      blocks.add(Blocks.paragraph(words, get.get()));
    } else {
      blocks.add(Blocks.paragraph(words));
    }
    offer.refusal().ifPresent(refused -> blocks.add(Blocks.aside(aside(offer, refused))));
  }

  private static String aside(Offer offer, RedeemOutcome.Refused refused) {
    return refused instanceof RedeemOutcome.NotEnough
        ? RewardWords.way(offer)
        : RewardWords.refusal(refused);
  }

  private static void mine(List<LayoutBlock> blocks, Asked asked, People people) {
    String id = asked.redemption().id().toString();
    String line =
        "*"
            + RewardWords.name(asked.reward())
            + "*  ·  "
            + RewardWords.points(asked.redemption().price())
            + "  ·  "
            + Mrkdwn.moment(asked.redemption().requestedAt(), "{date_short_pretty}", "asked")
            + "\n"
            + RewardWords.state(asked.redemption(), people);
    if (asked.redemption().state().waits()) {
      blocks.add(Blocks.paragraph(line, Blocks.button(CANCEL, "Cancel it", id)));
    } else if (asked.redemption().hasCode()) {
      blocks.add(Blocks.paragraph(line, Blocks.button(CODE, "Show the code", id)));
    } else {
      blocks.add(Blocks.paragraph(line));
    }
    RewardWords.reason(asked.redemption()).ifPresent(reason -> blocks.add(Blocks.quote(reason)));
  }
}
