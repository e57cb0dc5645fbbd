package app.huzzah.slack.action;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardOutcome;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.slack.action.SharedBoardStore.Share;
import app.huzzah.slack.client.BoardScreens;
import app.huzzah.slack.view.BoardCode;
import app.huzzah.slack.view.BoardView;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The buttons under a board. Whoever presses one reads the board as they may see it now. */
public final class BoardButtons {
  private final BoardScreens screens;
  private final SharedBoardStore shares;

  public BoardButtons(BoardScreens screens, SharedBoardStore shares) {
    this.screens = screens;
    this.shares = shares;
  }

  /** The board that everybody sees first, from Home. */
  public Message first(Press press) {
    return show(press, BoardQuery.of(Period.WEEK));
  }

  /** The board that the button carries. */
  public Message turn(Press press) {
    return show(press, query -> query);
  }

  /** The page with one's own place. */
  public Message around(Press press) {
    return show(press, query -> screens.around(press.workspace(), query, press.member()));
  }

  /** Opens the form with filters; gives back what to say instead, to a button that is not ours. */
  public Optional<Message> filter(Press press) {
    Optional<BoardQuery> query = BoardCode.parse(press.value());
    query.ifPresent(board ->
        screens.filter(
            press.workspace(), board, channel(press), press.trigger(), press.viewId().isPresent()));
    return query.isPresent() ? Optional.empty() : Optional.of(BoardView.outdated());
  }

  /**
   * Shares the board in the channel of the message with the button, once for each message.
   *
   * @param post says something there for everybody; false where Slack did not take it
   * @return what stands in place of that message afterwards
   */
  public Message share(Press press, Predicate<Message> post) {
    Optional<BoardQuery> query = BoardCode.parse(press.value());
    Optional<ChannelId> channel = channel(press);
    if (query.isEmpty() || channel.isEmpty() || press.message().isEmpty()) {
      return BoardView.outdated();
    }
    BoardOutcome outcome = screens.read(press.workspace(), query.get(), press.member(), channel);
    return switch (outcome) {
      case BoardOutcome.PrivateChannel secret -> BoardView.elsewhere(secret.channel());
      case Board board -> {
        Share share =
            new Share(press.workspace(), channel.get(), press.message().get(), press.value());
        yield share(share, board, press, post);
      }
    };
  }

  private Message share(Share share, Board board, Press press, Predicate<Message> post) {
    if (!shares.begin(share)) {
      return BoardView.afterSharing(board);
    }
    String by = screens.name(press.workspace(), press.member());
    if (post.test(BoardView.shared(board, by))) {
      return BoardView.afterSharing(board);
    }
    shares.undo(share);
    return BoardView.notShared(board);
  }

  private Message show(Press press, UnaryOperator<BoardQuery> change) {
    return BoardCode.parse(press.value())
        .map(query -> show(press, change.apply(query)))
        .orElseGet(BoardView::outdated);
  }

  private Message show(Press press, BoardQuery query) {
    return screens.show(
        press.workspace(), query, press.member(), channel(press), press.message().isPresent());
  }

  /** A direct message is no channel. */
  private static Optional<ChannelId> channel(Press press) {
    return press.channel().filter(channel -> !channel.value().startsWith("D"));
  }
}
