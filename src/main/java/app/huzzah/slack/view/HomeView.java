package app.huzzah.slack.view;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Recognition;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Role;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** The app's Home: what one may still give, what one has, and the latest given and received. */
public final class HomeView {
  public static final String GIVE = "give";
  public static final String BOARD = "show_board";
  public static final String DIGEST = "show_digest";
  private static final int MOST_NAMES = 5;
  private static final int LONGEST_MESSAGE = 300;

  private HomeView() {}

  /**
   * One member's Home. It shows words of private recognitions too: only givers and recipients see
   * them here.
   *
   * @param latest given or received by this member, newest first, ten at most
   */
  public static View of(
      MemberId member,
      Role role,
      Allowance allowance,
      int balance,
      List<Recognition> latest,
      People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header("Whom would you like to thank?"));
    blocks.add(Blocks.paragraph(GiveAnswer.left(allowance) + "\n" + balance(balance)));
    blocks.add(buttons(role));
    blocks.add(Blocks.divider());
    if (latest.isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "Nothing here yet. Somebody helped you this week? Type"
                  + " `/huzzah @mia for …` in any channel, or press the button above."));
    } else {
      blocks.add(Blocks.header("Your latest"));
      latest.forEach(recognition -> add(blocks, recognition, member, names));
    }
    return View.builder().type("home").blocks(blocks).build();
  }

  private static String balance(int points) {
    String sum = Numbers.count(points, "point");
    return points < 0
        ? "Your balance is *" + sum + "*: some points that you had used were taken back."
        : "You have received *" + sum + "* so far.";
  }

  private static LayoutBlock buttons(Role role) {
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Blocks.primary(GIVE, "Give a shout-out", "home"));
    buttons.add(Blocks.button(BOARD, "See the board", "home"));
    if (role.leads()) {
      buttons.add(Blocks.button(DIGEST, "Preview the digest", "home"));
    }
    if (role == Role.ADMIN) {
      buttons.add(Blocks.button(SettingsAnswer.OPEN, "Settings", "home"));
    }
    return Blocks.actions("home", buttons.toArray(BlockElement[]::new));
  }

  private static void add(
      List<LayoutBlock> blocks, Recognition recognition, MemberId member, People names) {
    boolean mine = recognition.giver().equals(member);
    String who =
        mine
            ? "You thanked "
                + Numbers.list(
                    recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES)
            : "*" + names.inMarkup(recognition.giver()) + "* thanked you";
    blocks.add(
        Blocks.paragraph(
            names.emoji(recognition.kind())
                + " "
                + who
                + " · "
                + Words.title(recognition.kind(), recognition.size())
                + " · "
                + Mrkdwn.moment(recognition.givenAt(), "{date_short_pretty}", "recently")));
    blocks.add(Blocks.quote(Blocks.cut(recognition.message(), LONGEST_MESSAGE)));
  }
}
