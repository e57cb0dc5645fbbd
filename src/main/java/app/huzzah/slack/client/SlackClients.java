package app.huzzah.slack.client;

import app.huzzah.workspace.WorkspaceId;

/** The client that carries a workspace's token. */
public interface SlackClients {
  SlackClient of(WorkspaceId workspace);
}
