package app.huzzah.slack.client;

import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;

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
   * @param filled what stands in it
   */
  public void open(WorkspaceId workspace, String trigger, Filled filled) {
    open(workspace, trigger, filled, "");
  }

  /**
   * Opens the form.
   *
   * @param note what is to be known first, in our own markup
   */
  public void open(WorkspaceId workspace, String trigger, Filled filled, String note) {
    slack
        .of(workspace)
        .openForm(
            trigger,
            GiveForm.of(directory.workspace(workspace), directory.groups(workspace), filled, note));
  }

  /** Lays the form over the one that is open. */
  public void push(WorkspaceId workspace, String trigger, Filled filled) {
    slack
        .of(workspace)
        .pushForm(
            trigger,
            GiveForm.of(directory.workspace(workspace), directory.groups(workspace), filled, ""));
  }

  /** What the form turns into where it would thank so many people. */
  public View asking(WorkspaceId workspace, Filled filled, int people) {
    return GiveForm.asking(
        directory.workspace(workspace), directory.groups(workspace), filled, people);
  }
}
