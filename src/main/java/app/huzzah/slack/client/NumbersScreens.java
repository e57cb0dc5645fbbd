package app.huzzah.slack.client;

import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.leaderboard.Numbers;
import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistoryService;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Side;
import app.huzzah.slack.view.HistoryView;
import app.huzzah.slack.view.HistoryWish;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.NumbersView;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;

/**
 * Shows people their own numbers and the lists behind them. What a button carries says which list;
 * whose it is says only who pressed it.
 */
public final class NumbersScreens {
  private final LeaderboardService boards;
  private final RecognitionService recognitions;
  private final HistoryService histories;
  private final NamesOf names;
  private final SlackClients slack;

  public NumbersScreens(
      LeaderboardService boards,
      RecognitionService recognitions,
      HistoryService histories,
      NamesOf names,
      SlackClients slack) {
    this.boards = boards;
    this.recognitions = recognitions;
    this.histories = histories;
    this.names = names;
    this.slack = slack;
  }

  /** The numbers as an answer. */
  public Message message(WorkspaceId workspace, MemberId member) {
    return NumbersView.message(
        boards.numbers(workspace, member),
        recognitions.allowance(workspace, member),
        recognitions.balance(workspace, member),
        names.emoji(workspace));
  }

  /**
   * Opens the numbers as a form.
   *
   * @param trigger what Slack gave for opening it; good for 3 seconds
   */
  public void open(WorkspaceId workspace, MemberId member, String trigger) {
    View form =
        NumbersView.form(
            boards.numbers(workspace, member),
            recognitions.allowance(workspace, member),
            recognitions.balance(workspace, member),
            names.emoji(workspace));
    slack.of(workspace).openForm(trigger, form);
  }

  /** Opens the list behind a number. */
  public void openList(WorkspaceId workspace, MemberId member, HistoryWish wish, String trigger) {
    slack.of(workspace).openForm(trigger, list(workspace, member, wish));
  }

  /** Lays the list over the numbers. */
  public void pushList(WorkspaceId workspace, MemberId member, HistoryWish wish, String trigger) {
    slack.of(workspace).pushForm(trigger, list(workspace, member, wish));
  }

  /** Puts another page in place of the list that is open. */
  public void turn(WorkspaceId workspace, MemberId member, HistoryWish wish, String viewId) {
    slack.of(workspace).updateForm(viewId, list(workspace, member, wish));
  }

  private View list(WorkspaceId workspace, MemberId member, HistoryWish wish) {
    HistoryPage page =
        histories.page(workspace, member, wish.query(), wish.spot(), HistoryView.LINES);
    return HistoryView.of(
        wish,
        tally(boards.numbers(workspace, member), wish),
        recognitions.balance(workspace, member),
        page,
        member,
        names.ofLines(workspace, page.lines()));
  }

  private static Tally tally(Numbers numbers, HistoryWish wish) {
    if (wish.side() == Side.RECEIVED) {
      return wish.thisWeek() ? numbers.receivedThisWeek() : numbers.receivedEver();
    }
    return wish.thisWeek() ? numbers.givenThisWeek() : numbers.givenEver();
  }
}
