package app.huzzah.slack.view;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.Ranking;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The buttons under a board. Each carries which board it is about, as {@link BoardCode} writes it.
 */
public final class BoardControls {
  public static final String EARLIER = "board_earlier";
  public static final String LATER = "board_later";
  public static final String BEFORE = "board_before";
  public static final String AROUND = "board_around";
  public static final String FILTER = "board_filter";
  public static final String SHARE = "board_share";
  public static final String OPEN = "board_open";

  /** Those that turn to the board that they carry. */
  public static final List<String> TURNS = List.of(EARLIER, LATER, BEFORE);

  private BoardControls() {}

  /**
   * For its reader alone.
   *
   * @param shareable whether it can be shared where it is read
   */
  static LayoutBlock of(Board board, boolean shareable) {
    BoardQuery query = board.query();
    List<BlockElement> buttons = new ArrayList<>();
    if (query.page() > 1) {
      buttons.add(page(EARLIER, query, query.page() - 1, "◀ %s"));
    }
    if (query.page() < board.pages()) {
      buttons.add(page(LATER, query, query.page() + 1, "%s ▶"));
    }
    if (board.rankings().stream().anyMatch(BoardControls::isElsewhere)) {
      buttons.add(button(AROUND, "Around me", query));
    }
    if (board.empty() && !query.last() && hadSome(board)) {
      String label = "Last " + BoardWords.word(query.period());
      buttons.add(button(BEFORE, label, query.during(query.period(), true)));
    }
    if (board.empty() && query.last()) {
      String label = "This " + BoardWords.word(query.period());
      buttons.add(button(BEFORE, label, query.during(query.period(), false)));
    }
    buttons.add(button(FILTER, "Filter", query));
    if (shareable && !board.empty()) {
      buttons.add(button(SHARE, "Share here", query));
    }
    return Blocks.actions("board", buttons.toArray(BlockElement[]::new));
  }

  /** For everybody who reads a shared board. */
  static LayoutBlock shared(BoardQuery query) {
    return Blocks.actions("board", button(OPEN, "Find my place", query));
  }

  private static boolean isElsewhere(Ranking ranking) {
    return ranking.own().filter(own -> !ranking.places().contains(own)).isPresent();
  }

  private static boolean hadSome(Board board) {
    return board.query().period() != Period.ALL
        && board.together().before().filter(before -> !before.nobody()).isPresent();
  }

  private static BlockElement page(String action, BoardQuery query, int page, String arrow) {
    int first = (page - 1) * Board.PLACES + 1;
    String places =
        String.format(Locale.ROOT, "Places %,d to %,d", first, first + Board.PLACES - 1);
    return button(action, arrow.formatted(places), query.at(page));
  }

  private static BlockElement button(String action, String label, BoardQuery query) {
    return Blocks.button(action, label, BoardCode.of(query));
  }
}
