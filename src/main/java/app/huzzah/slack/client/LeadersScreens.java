package app.huzzah.slack.client;

import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.slack.view.LeftOutList;
import app.huzzah.slack.view.LeftOutWish;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;

/** The forms that a leaders' digest opens, for whoever pressed. */
public final class LeadersScreens {
  private final FiguresService figures;
  private final SlackClients slack;

  public LeadersScreens(FiguresService figures, SlackClients slack) {
    this.figures = figures;
    this.slack = slack;
  }

  /**
   * Opens the list of those who have had nothing for a while.
   *
   * @param trigger what Slack gave for opening it; good for 3 seconds
   */
  public void open(WorkspaceId workspace, MemberId leader, LeftOutWish wish, String trigger) {
    slack.of(workspace).openForm(trigger, list(workspace, leader, wish));
  }

  /** Puts another page in place of the one that is open. */
  public void turn(WorkspaceId workspace, MemberId leader, LeftOutWish wish, String viewId) {
    slack.of(workspace).updateForm(viewId, list(workspace, leader, wish));
  }

  private View list(WorkspaceId workspace, MemberId leader, LeftOutWish wish) {
    return LeftOutList.of(figures.asOf(workspace, wish.toldAt()).leftOut(), wish, leader);
  }
}
