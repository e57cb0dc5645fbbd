package app.huzzah.slack.view;

import app.huzzah.rewards.Offers.Offer;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.Settlers;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks once more before a reward is asked for. */
public final class RedeemForm {
  public static final String CALLBACK = "redeem_form";

  private static final int MOST_NAMES = 3;

  private RedeemForm() {}

  /**
   * What the form carries.
   *
   * @param price that the member was shown, in points
   * @param below the screen that it lies on; empty where it lies on none
   */
  public record Carried(RewardId reward, int price, String below) {
    String written() {
      return reward + " " + price + " " + below;
    }

    /** Empty where it is broken. */
    public static Optional<Carried> read(String metadata) {
      String[] parts = metadata.split(" ", 3);
      if (parts.length < 3 || !parts[1].matches("[0-9]{1,9}")) {
        return Optional.empty();
      }
      return RewardId.parse(parts[0])
          .map(reward -> new Carried(reward, Integer.parseInt(parts[1]), parts[2]));
    }
  }

  /**
   * The question.
   *
   * @param note what is said first; blank for nothing
   */
  public static View of(Offer offer, MemberId member, String note, String below, People people) {
    Reward reward = offer.reward();
    int price = reward.terms().price();
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!note.isBlank()) {
      blocks.add(Blocks.paragraph(note));
    }
    blocks.add(
        Blocks.paragraph(
            "*"
                + RewardWords.name(reward)
                + "*"
                + (reward.terms().description().isEmpty()
                    ? ""
                    : "\n" + RewardWords.description(reward))));
    blocks.add(
        Blocks.paragraph(
            "It costs *"
                + RewardWords.points(price)
                + "*. You have "
                + RewardWords.points(offer.balance())
                + ", so "
                + RewardWords.are(offer.balance() - price)
                + " left."));
    blocks.add(
        Blocks.aside(
            settlers(reward, reward.terms().settlers().without(member), people)
                + ". While it waits you can cancel it, and have your points back."));
    return Modal.form(
        CALLBACK,
        new Carried(reward.id(), price, below).written(),
        "Get this reward?",
        "Get it",
        "Not now",
        blocks);
  }

  /** Who sees to it. */
  static String settlers(Reward reward, Settlers settlers, People people) {
    List<String> names = new ArrayList<>();
    settlers.channel().ifPresent(channel -> names.add("Those in " + Mrkdwn.channel(channel)));
    settlers.people().forEach(person -> names.add(people.inMarkup(person)));
    if (names.isEmpty()) {
      names.add("A leader or admin");
    }
    boolean one = names.size() == 1 && settlers.channel().isEmpty();
    boolean approve = reward.terms().needsApproval();
    return Numbers.list(names, MOST_NAMES)
        + (one
            ? (approve ? " says yes or no first" : " sees to it")
            : (approve ? " say yes or no first" : " see to it"));
  }
}
