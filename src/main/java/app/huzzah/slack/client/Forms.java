package app.huzzah.slack.client;

import app.huzzah.slack.view.GiveForm;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;

/** Opens the form for giving. */
public final class Forms {
  private final Directory directory;
  private final SlackClients slack;

  public Forms(Directory directory, SlackClients slack) {
    this.directory = directory;
    this.slack = slack;
  }

  /**
   * Opens the form.
   *
   * @param trigger what Slack gave for opening it; good for 3 seconds
   * @param message what the reason begins with; may be blank
   */
  public void open(WorkspaceId workspace, String trigger, String message) {
    slack
        .of(workspace)
        .openForm(
            trigger,
            GiveForm.of(directory.workspace(workspace), directory.groups(workspace), message));
  }
}
