package app.huzzah.slack.view;

import app.huzzah.rewards.Offers.Offer;
import app.huzzah.rewards.PotReader;
import app.huzzah.rewards.Reward;
import app.huzzah.workspace.Group;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The form in which a member starts a reward that several give together. */
public final class PotForm {
  public static final String CALLBACK = "pot_form";
  public static final String REWARD = "pot_reward";
  public static final String COLLEAGUE = "pot_colleague";
  public static final String GROUP = "pot_group";
  public static final String INVITED = "pot_invited";
  public static final String ENDS = "pot_ends";
  public static final String POINTS = "pot_points";
  public static final String WORDS = "pot_words";

  /** Slack's limit of what a menu offers. */
  private static final int MOST_OPTIONS = 100;

  private static final int MOST_INVITED = 50;

  private PotForm() {}

  /**
   * The form.
   *
   * @param offers at least one
   * @param ends the last day that it proposes
   * @param below the screen that it lies on, which the form carries
   */
  public static View of(List<Offer> offers, List<Group> groups, LocalDate ends, String below) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.aside(
            "Several put points in, until its price is there; then it is asked for. What is not"
                + " reached by its last day goes back to everybody."));
    blocks.add(
        Fields.field(
            REWARD,
            "Which reward?",
            "",
            false,
            Fields.select(
                REWARD,
                offers.stream()
                    .limit(MOST_OPTIONS)
                    .map(Offer::reward)
                    .map(reward -> Blocks.option(label(reward), reward.id().toString()))
                    .toList(),
                "")));
    blocks.add(
        Fields.field(
            COLLEAGUE,
            "For whom?",
            "They hear of it once all is there.",
            true,
            MultiUsersSelectElement.builder()
                .actionId(COLLEAGUE)
                .placeholder(Blocks.plain("A colleague"))
                .maxSelectedItems(1)
                .build()));
    if (!groups.isEmpty()) {
      blocks.add(
          Fields.field(
              GROUP,
              "… or for a group",
              "You see to it for them.",
              true,
              Fields.oneOrNone(
                  GROUP,
                  groups.stream()
                      .limit(MOST_OPTIONS)
                      .map(group -> Blocks.option("@" + group.handle(), group.id().value()))
                      .toList())));
    }
    blocks.add(
        Fields.field(
            INVITED,
            "Whom shall I ask to put something in?",
            "In a direct message. How much each puts in stays their own.",
            true,
            MultiUsersSelectElement.builder()
                .actionId(INVITED)
                .placeholder(Blocks.plain("Colleagues"))
                .maxSelectedItems(MOST_INVITED)
                .build()));
    blocks.add(
        Fields.field(
            ENDS,
            "Until when?",
            "",
            false,
            DatePickerElement.builder().actionId(ENDS).initialDate(ends.toString()).build()));
    blocks.add(
        Fields.field(
            POINTS, "How many points do you put in?", "", false, Fields.number(POINTS, "")));
    blocks.add(
        Fields.field(
            WORDS,
            "A word with it",
            "",
            true,
            Fields.text(WORDS, "", PotReader.LONGEST_WORDS, true)));
    return Modal.form(CALLBACK, below, "Give one together", "Start", "Cancel", blocks);
  }

  private static String label(Reward reward) {
    return Blocks.cut(reward.name(), 50) + " · " + RewardWords.points(reward.terms().price());
  }
}
