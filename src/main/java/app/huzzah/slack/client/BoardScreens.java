package app.huzzah.slack.client;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardOutcome;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.leaderboard.View;
import app.huzzah.slack.view.BoardForm;
import app.huzzah.slack.view.BoardView;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;

/** Reads boards and shows them, each time as they are then and as their reader may see them. */
public final class BoardScreens {
  private final Directory directory;
  private final LeaderboardService boards;
  private final SlackClients slack;

  public BoardScreens(Directory directory, LeaderboardService boards, SlackClients slack) {
    this.directory = directory;
    this.boards = boards;
    this.slack = slack;
  }

  /**
   * A board for its reader alone.
   *
   * @param askedIn the channel in which it is read; empty elsewhere
   * @param shareable whether it stands in a message there, so that it can be shared
   */
  public Message show(
      WorkspaceId workspace,
      BoardQuery query,
      MemberId asker,
      Optional<ChannelId> askedIn,
      boolean shareable) {
    return switch (read(workspace, query, asker, askedIn)) {
      case Board board -> BoardView.message(board, shareable && askedIn.isPresent());
      case BoardOutcome.PrivateChannel secret -> BoardView.elsewhere(secret.channel());
    };
  }

  /** The board that was asked for; its last page where it has fewer. */
  public BoardOutcome read(
      WorkspaceId workspace, BoardQuery query, MemberId asker, Optional<ChannelId> askedIn) {
    BoardOutcome outcome = boards.board(workspace, query, asker, askedIn);
    return outcome instanceof Board board && query.page() > board.pages()
        ? boards.board(workspace, query.at(board.pages()), asker, askedIn)
        : outcome;
  }

  /**
   * The page with the asker's own place. Where two sides have it on different pages, one after the
   * other: the one that is not looked at now.
   */
  public BoardQuery around(WorkspaceId workspace, BoardQuery query, MemberId asker) {
    int page = query.page();
    for (View view : query.views()) {
      Optional<Integer> own = boards.ownPage(workspace, query, asker, view);
      if (own.isPresent() && own.get() != query.page()) {
        page = own.get();
        break;
      }
    }
    return query.at(page);
  }

  /**
   * Opens the form with filters.
   *
   * @param over whether it is laid over another form
   */
  public void filter(
      WorkspaceId workspace,
      BoardQuery query,
      Optional<ChannelId> askedIn,
      String trigger,
      boolean over) {
    var form = BoardForm.of(query, directory.groups(workspace), askedIn);
    if (over) {
      slack.of(workspace).pushForm(trigger, form);
    } else {
      slack.of(workspace).openForm(trigger, form);
    }
  }

  /** What a member is called. */
  public String name(WorkspaceId workspace, MemberId member) {
    return directory.member(workspace, member).map(Member::name).orElse("Somebody");
  }
}
