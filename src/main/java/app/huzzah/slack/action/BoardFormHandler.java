package app.huzzah.slack.action;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardOutcome;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.slack.client.BoardScreens;
import app.huzzah.slack.view.BoardForm;
import app.huzzah.slack.view.BoardView;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.Optional;

/** The form with a board's filters was sent: it turns into the board. */
public final class BoardFormHandler {
  private final BoardScreens screens;

  public BoardFormHandler(BoardScreens screens) {
    this.screens = screens;
  }

  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId asker, View view) {
    Optional<BoardQuery> query = BoardForm.chosen(view.getState().getValues());
    if (query.isEmpty()) {
      return turn(BoardView.outdated());
    }
    Optional<ChannelId> askedIn = BoardForm.askedIn(view.getPrivateMetadata());
    return switch (screens.read(workspace, query.get(), asker, askedIn)) {
      case Board board -> turn(BoardView.message(board, false));
      case BoardOutcome.PrivateChannel secret ->
          ViewSubmissionResponse.builder()
              .responseAction("errors")
              .errors(
                  Map.of(
                      BoardForm.CHANNEL,
                      "What happens in a private channel stays there: ask for its board in that"
                          + " channel."))
              .build();
    };
  }

  private static ViewSubmissionResponse turn(Message message) {
    return ViewSubmissionResponse.builder()
        .responseAction("update")
        .view(GiveForm.done(message))
        .build();
  }
}
