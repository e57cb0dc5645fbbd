package app.huzzah.slack.view;

import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotState;
import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Asks members to put something towards a reward for somebody; each copy shows how it stands. */
public final class PotMessage {
  public static final String PUT_IN = "pot_put_in";

  private static final int MOST_NAMES = 8;

  private PotMessage() {}

  /**
   * The question, or how it ended.
   *
   * @param honoured for whom it is, for our own markup
   */
  public static Message of(Pot pot, String honoured, People people) {
    List<LayoutBlock> blocks = new ArrayList<>(blocks(pot, honoured, people));
    if (pot.state() == PotState.OPEN) {
      blocks.add(
          Blocks.actions(
              "pot-" + pot.id(), Blocks.button(PUT_IN, "Put points in…", pot.id().toString())));
    }
    return new Message(
        people.inText(pot.startedBy()) + " would like to give a reward together with you", blocks);
  }

  /** The same without a button. */
  static List<LayoutBlock> blocks(Pot pot, String honoured, People people) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            ":gift: *"
                + people.inMarkup(pot.startedBy())
                + "* would like to give *"
                + honoured
                + "* a reward, together: *"
                + RewardWords.name(pot.reward())
                + "*."));
    if (!pot.words().isEmpty()) {
      blocks.add(Blocks.quote(pot.words()));
    }
    blocks.add(Blocks.paragraph(PotWords.standing(pot, people)));
    return blocks;
  }

  /** To whoever it is for. */
  public static Message given(Pot pot, People people) {
    String sentence =
        ":gift: *"
            + Numbers.list(pot.givers().stream().map(people::inMarkup).toList(), MOST_NAMES)
            + "* put their points together for you: *"
            + RewardWords.name(pot.reward())
            + "* is on its way, and I tell you each step.";
    return new Message(
        sentence,
        pot.words().isEmpty()
            ? List.of(Blocks.paragraph(sentence))
            : List.of(Blocks.paragraph(sentence), Blocks.quote(pot.words())));
  }

  /** To somebody who put something in, when it has ended. */
  public static Message ended(Pot pot, String honoured, int points) {
    String name = "*" + RewardWords.name(pot.reward()) + "* for *" + honoured + "*";
    return Message.of(
        pot.state() == PotState.REACHED
            ? ":tada: All points for " + name + " are there, yours among them. It is asked for."
            : name
                + " did not come about, and your "
                + RewardWords.points(points)
                + (points == 1 ? " is back." : " are back."));
  }
}
