package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.recognition.Side;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The list behind one of somebody's numbers, so that "why is mine 12?" has an answer: what its
 * lines count adds up to the number. For its reader alone.
 */
public final class HistoryView {
  /** Opens the list from a message. */
  public static final String OPEN = "history_open";

  /** Lays it over the numbers, where they are a form. */
  public static final String PUSH = "history_push";

  private static final String EARLIER = "history_earlier";
  private static final String LATER = "history_later";
  private static final String WEEK = "history_week";
  private static final String EVER = "history_ever";
  private static final Map<What, String> FILTERS =
      Map.of(
          What.ALL, "history_all",
          What.SMALL, "history_small",
          What.BIG, "history_big",
          What.JOINED, "history_joined",
          What.TAKEN_BACK, "history_taken_back");

  /** How many lines a page has. */
  public static final int LINES = 10;

  private HistoryView() {}

  /** The buttons on the list that turn it into another page of it. */
  public static List<String> turns() {
    List<String> all = new ArrayList<>(List.of(EARLIER, LATER, WEEK, EVER));
    all.addAll(FILTERS.values());
    return all;
  }

  /**
   * A page of the list.
   *
   * @param tally the number that the whole list adds up to
   * @param balance points received, less what was spent
   */
  public static View of(
      HistoryWish wish, Tally tally, int balance, HistoryPage page, MemberId reader, People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.paragraph(headline(wish, tally, balance)));
    blocks.add(filters(wish));
    blocks.add(spans(wish));
    blocks.add(Blocks.divider());
    blocks.addAll(HistoryLines.of(page.lines(), reader, names));
    blocks.add(Blocks.aside(page.lines().isEmpty() ? empty(wish) : footing(wish, page)));
    List<BlockElement> turns = new ArrayList<>();
    page.later()
        .ifPresent(spot -> turns.add(Blocks.button(LATER, "Later", wish.at(spot).written())));
    page.earlier()
        .ifPresent(spot -> turns.add(Blocks.button(EARLIER, "Earlier", wish.at(spot).written())));
    if (!turns.isEmpty()) {
      blocks.add(Blocks.actions("history_pages", turns.toArray(BlockElement[]::new)));
    }
    return Modal.shown(title(wish), "Close", blocks);
  }

  private static String title(HistoryWish wish) {
    return (wish.side() == Side.RECEIVED ? "Received" : "Given")
        + (wish.thisWeek() ? ", this week" : ", all time");
  }

  private static String headline(HistoryWish wish, Tally tally, int balance) {
    boolean received = wish.side() == Side.RECEIVED;
    if (tally.none()) {
      return (received ? "*Received: nothing*" : "*Given: nothing*")
          + (wish.thisWeek() ? " this week yet." : " yet.");
    }
    String people =
        (received ? "from " : "to ") + count(tally.differentOthers(), "person", "people");
    return (received ? "Received: " : "Given: ")
        + TallyText.explained(tally)
        + "\n"
        + people
        + (received && !wish.thisWeek() ? "\n" + balance(tally, balance) : "");
  }

  private static String balance(Tally tally, int balance) {
    String sum = "Your balance: *" + count(balance, "point") + "*";
    return balance == tally.points()
        ? sum + ", all that you received and that still stands."
        : sum
            + ": these points, with what rewards and admins changed since. “Why?” under"
            + " `/huzzah rewards` shows it.";
  }

  private static LayoutBlock filters(HistoryWish wish) {
    return Blocks.actions(
        "history_filters",
        filter(wish, What.ALL, "All"),
        filter(wish, What.SMALL, "Small"),
        filter(wish, What.BIG, "Big"),
        filter(wish, What.JOINED, "Joined in"),
        filter(wish, What.TAKEN_BACK, "Taken back"));
  }

  private static ButtonElement filter(HistoryWish wish, What what, String label) {
    return chosen(wish.what() == what, FILTERS.getOrDefault(what, ""), label, wish.only(what));
  }

  private static LayoutBlock spans(HistoryWish wish) {
    return Blocks.actions(
        "history_spans",
        chosen(wish.thisWeek(), WEEK, "This week", span(wish, true)),
        chosen(!wish.thisWeek(), EVER, "All time", span(wish, false)));
  }

  private static HistoryWish span(HistoryWish wish, boolean thisWeek) {
    return new HistoryWish(wish.side(), wish.what(), thisWeek, wish.spot()).only(wish.what());
  }

  private static ButtonElement chosen(
      boolean chosen, String action, String label, HistoryWish leads) {
    return chosen
        ? Blocks.primary(action, label, leads.written())
        : Blocks.button(action, label, leads.written());
  }

  private static String empty(HistoryWish wish) {
    if (wish.what() == What.TAKEN_BACK) {
      return "Nothing was taken back. A shout-out whose kind, size or people were changed counts"
          + " as it is now.";
    }
    return wish.what() == What.ALL ? "Nothing to list yet." : "Nothing of that sort.";
  }

  private static String footing(HistoryWish wish, HistoryPage page) {
    long first = page.newer() + 1;
    String lines =
        page.lines().size() == 1
            ? String.format(Locale.ROOT, "Line %,d", first)
            : String.format(
                Locale.ROOT, "Lines %,d to %,d", first, page.newer() + page.lines().size());
    return wish.what() == What.TAKEN_BACK
        ? lines + " · what was taken back counts nothing"
        : lines
            + " · "
            + count(page.points(), "point")
            + (page.newer() == 0 && page.earlier().isEmpty() ? "" : " on this page");
  }
}
