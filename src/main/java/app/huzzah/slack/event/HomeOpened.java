package app.huzzah.slack.event;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.view.HomeView;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;

/** Somebody opened the app's Home: shows them theirs. */
public final class HomeOpened {
  private static final int LATEST = 10;

  private final Directory directory;
  private final RecognitionService recognitions;
  private final NamesOf names;
  private final SlackClients slack;

  public HomeOpened(
      Directory directory, RecognitionService recognitions, NamesOf names, SlackClients slack) {
    this.directory = directory;
    this.recognitions = recognitions;
    this.names = names;
    this.slack = slack;
  }

  public void handle(WorkspaceId workspace, MemberId member) {
    List<Recognition> latest = recognitions.latestWith(workspace, member, LATEST);
    Role role = directory.member(workspace, member).map(Member::role).orElse(Role.MEMBER);
    slack
        .of(workspace)
        .publishHome(
            member,
            HomeView.of(
                member,
                role,
                recognitions.allowance(workspace, member),
                recognitions.balance(workspace, member),
                latest,
                names.ofAll(workspace, latest)));
  }
}
