package app.huzzah.slack.view;

import app.huzzah.recognition.Side;
import app.huzzah.rewards.Adjustment;
import app.huzzah.rewards.Lapsing;
import app.huzzah.rewards.Statement;
import app.huzzah.slack.text.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the reader's balance came about. */
public final class BalanceView {
  private BalanceView() {}

  public static View of(Statement statement, Optional<Lapsing> next, People people) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            "Received: *" + RewardWords.points(statement.received()) + "*",
            Blocks.button(
                HistoryView.PUSH, "Show them", HistoryWish.all(Side.RECEIVED, false).written())));
    blocks.add(Blocks.paragraph("Rewards: *" + RewardWords.points(-statement.redeemed()) + "*"));
    if (statement.adjusted() != 0 || !statement.adjustments().isEmpty()) {
      blocks.add(Blocks.paragraph("Changed by admins: *" + signed(statement.adjusted()) + "*"));
    }
    if (statement.together() != 0) {
      blocks.add(
          Blocks.paragraph("Given together: *" + RewardWords.points(-statement.together()) + "*"));
    }
    if (statement.lapsed() > 0) {
      blocks.add(Blocks.paragraph("Lapsed: *" + RewardWords.points(-statement.lapsed()) + "*"));
    }
    blocks.add(Blocks.divider());
    blocks.add(Blocks.paragraph("Your balance: *" + RewardWords.points(statement.balance()) + "*"));
    next.ifPresent(lapsing ->
        blocks.add(
            Blocks.aside(
                RewardWords.points(lapsing.points())
                    + (lapsing.points() == 1 ? " of it lapses on " : " of it lapse on ")
                    + RewardWords.day(lapsing.on())
                    + ", unless you use them before.")));
    if (!statement.adjustments().isEmpty()) {
      blocks.add(Blocks.header("What admins changed"));
      statement
          .adjustments()
          .forEach(adjustment -> {
            blocks.add(Blocks.aside(line(adjustment, people)));
            blocks.add(Blocks.quote(adjustment.reason()));
          });
    }
    return Modal.shown("Your balance", "Back", blocks);
  }

  private static String line(Adjustment adjustment, People people) {
    return Mrkdwn.moment(adjustment.at(), "{date_short_pretty}", "before")
        + "  ·  *"
        + signed(adjustment.points())
        + "*  ·  "
        + people.inMarkup(adjustment.by());
  }

  /** {@code +1 point}, {@code -5 points}. */
  static String signed(int points) {
    return (points > 0 ? "+" : "") + RewardWords.points(points);
  }
}
