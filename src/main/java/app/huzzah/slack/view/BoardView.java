package app.huzzah.slack.view;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.Ranking;
import app.huzzah.leaderboard.View;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.workspace.ChannelId;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A board: what all reached together comes first, then who received beside who gave, then the
 * reader's own place. Nobody named on it is pinged. As a table where Slack shows one, else as
 * lines.
 */
public final class BoardView {
  /** Slack advises no more for a message's text, in characters. */
  private static final int LONGEST_TEXT = 4_000;

  private BoardView() {}

  /**
   * For its reader alone.
   *
   * @param shareable whether it can be shared where it is read
   */
  public static Message message(Board board, boolean shareable) {
    return message(
        board, OwnPlace.lines(board), false, List.of(), BoardControls.of(board, shareable));
  }

  /** The same once it was shared. */
  public static Message afterSharing(Board board) {
    return message(
        board,
        OwnPlace.lines(board),
        false,
        List.of(Blocks.aside("✓ Shared here, for everybody in this channel")),
        BoardControls.of(board, false));
  }

  /**
   * For everybody in a channel: nothing in it is about whoever shared it, but that they did.
   *
   * @param by the name of who shared it, as they wrote it
   */
  public static Message shared(Board board, String by) {
    String who = Names.inMarkup(by) + " shared the board";
    Message message =
        message(
            board,
            List.of(),
            true,
            List.of(Blocks.aside(who)),
            BoardControls.shared(board.query().at(1)));
    return new Message(
        Blocks.cut(who + "\n" + message.text(), LONGEST_TEXT),
        message.blocks(),
        message.plainBlocks());
  }

  public static Message elsewhere(ChannelId secret) {
    return Message.of(
        "What happens in "
            + Mrkdwn.channel(secret)
            + " stays there: ask for its board in that channel.");
  }

  /** To a button of another version, or of nobody. */
  public static Message outdated() {
    return Message.of(
        "That button is from another time. `/huzzah board` shows the board as it is now.");
  }

  /** The same with the button, to be pressed again. */
  public static Message notShared(Board board) {
    return message(
        board,
        OwnPlace.lines(board),
        false,
        List.of(
            Blocks.aside(
                "Slack did not take the board just now, so nobody else reads it yet. Press *Share"
                    + " here* again.")),
        BoardControls.of(board, true));
  }

  private static Message message(
      Board board,
      List<String> own,
      boolean forEverybody,
      List<LayoutBlock> note,
      LayoutBlock controls) {
    List<LayoutBlock> before = new ArrayList<>(note);
    before.add(Blocks.header(BoardWords.heading(board.query())));
    String narrowing = BoardWords.narrowing(board);
    if (!narrowing.isEmpty()) {
      before.add(Blocks.aside(narrowing));
    }
    String first = board.empty() ? BoardWords.invitation(board) : BoardWords.together(board);
    before.add(Blocks.paragraph(first));
    List<LayoutBlock> after = new ArrayList<>();
    if (!board.empty() && !own.isEmpty()) {
      after.add(Blocks.paragraph(String.join("\n", own)));
    }
    after.add(controls);

    List<LayoutBlock> lines =
        board.rankings().stream()
            .flatMap(one -> BoardLines.paragraphs(one, title(board, one), forEverybody).stream())
            .toList();
    boolean places = board.rankings().stream().anyMatch(one -> !one.places().isEmpty());
    List<LayoutBlock> table =
        places ? List.of(BoardTable.of(board.rankings(), forEverybody)) : List.of();
    return new Message(
        text(board, first, own, forEverybody),
        joined(before, table, after),
        joined(before, places ? lines : List.of(), after));
  }

  /** A side's name, where there are two. */
  private static String title(Board board, Ranking ranking) {
    if (board.rankings().size() == 1) {
      return "";
    }
    String side = ranking.view() == View.RECEIVED ? "Received" : "Gave";
    return ranking.places().isEmpty() ? side + ": nobody on this page" : side;
  }

  private static List<LayoutBlock> joined(
      List<LayoutBlock> before, List<LayoutBlock> places, List<LayoutBlock> after) {
    List<LayoutBlock> all = new ArrayList<>(before);
    all.addAll(places);
    all.addAll(after);
    return all;
  }

  /** What is read aloud: as many whole lines as fit, the reader's own among the first. */
  private static String text(Board board, String first, List<String> own, boolean forEverybody) {
    List<String> lines = new ArrayList<>();
    Optional.of(BoardWords.narrowing(board)).filter(say -> !say.isEmpty()).ifPresent(lines::add);
    lines.add(first);
    if (!board.empty()) {
      lines.addAll(own);
    }
    for (Ranking ranking : board.rankings()) {
      Optional.of(title(board, ranking))
          .filter(title -> !title.isEmpty() && !board.empty())
          .ifPresent(lines::add);
      lines.addAll(BoardLines.plain(ranking, forEverybody));
    }
    StringBuilder text = new StringBuilder(BoardWords.heading(board.query()));
    for (String line : lines) {
      if (text.length() + 1 + line.length() <= LONGEST_TEXT) {
        text.append('\n').append(line);
      }
    }
    return text.toString();
  }
}
