package app.huzzah.slack.client;

import app.huzzah.recognition.Audience;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;

/** Who can read what is said in a channel. */
public final class Places {
  private final Directory directory;

  public Places(Directory directory) {
    this.directory = directory;
  }

  /** A channel that we do not know to be public counts as private: the careful guess. */
  public Audience audience(WorkspaceId workspace, ChannelId channel) {
    return directory.publicChannel(workspace, channel).isPresent()
        ? Audience.PUBLIC
        : Audience.PRIVATE;
  }
}
