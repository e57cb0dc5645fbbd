package app.huzzah.slack.client;

import app.huzzah.jobs.Homes;
import app.huzzah.recognition.HistoryLine;
import app.huzzah.slack.view.HomeShown;
import app.huzzah.slack.view.HomeView;
import app.huzzah.slack.view.HomeWish;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/** Shows people their Home: when they open it, turn a page, or something of theirs changes. */
public final class HomeScreens {
  private final HomeReader reader;
  private final Homes homes;
  private final NamesOf names;
  private final SlackClients slack;

  public HomeScreens(HomeReader reader, Homes homes, NamesOf names, SlackClients slack) {
    this.reader = reader;
    this.homes = homes;
    this.names = names;
    this.slack = slack;
  }

  /** Somebody opened it: from now on it is brought up to date by itself. */
  public void opened(WorkspaceId workspace, MemberId member) {
    homes.opened(workspace, member);
    show(workspace, member, HomeWish.FIRST);
  }

  /** Shows these pages of it. */
  public void show(WorkspaceId workspace, MemberId member, HomeWish wish) {
    HomeShown shown = reader.read(workspace, member, wish);
    List<HistoryLine> lines = new ArrayList<>(shown.received().lines());
    lines.addAll(shown.given().lines());
    slack.of(workspace).publishHome(member, HomeView.of(shown, names.ofLines(workspace, lines)));
  }

  /** Shows it anew; where Slack has none to show it on, waits until it is opened again. */
  public void changed(WorkspaceId workspace, MemberId member) {
    try {
      show(workspace, member, HomeWish.FIRST);
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
      homes.gone(workspace, member);
    }
  }
}
