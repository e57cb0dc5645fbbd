package app.huzzah.slack.event;

import app.huzzah.slack.client.SlackPeople;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.User;

/** Keeps what we know of people, groups and channels as Slack has it. */
public final class DirectoryEvents {
  private final Directory directory;

  public DirectoryEvents(Directory directory) {
    this.directory = directory;
  }

  /** Somebody joined, left, was renamed or changed roles. */
  public void person(WorkspaceId workspace, User user) {
    directory.save(workspace, SlackPeople.member(user, workspace));
  }

  /** A group was made or changed, or its members did. */
  public void groups(WorkspaceId workspace) {
    directory.refreshGroups(workspace);
  }

  /** A public channel was made, renamed or brought back. */
  public void channel(WorkspaceId workspace, String id, String name) {
    directory.save(workspace, new Channel(new ChannelId(id), name, false));
  }

  /** A public channel was archived or deleted; what was said in it stays what it was. */
  public void channelGone(WorkspaceId workspace, String id) {
    directory
        .publicChannel(workspace, new ChannelId(id))
        .ifPresent(known -> directory.save(workspace, new Channel(known.id(), known.name(), true)));
  }

  /** A channel was brought back. */
  public void channelBack(WorkspaceId workspace, String id) {
    directory
        .publicChannel(workspace, new ChannelId(id))
        .ifPresent(
            known -> directory.save(workspace, new Channel(known.id(), known.name(), false)));
  }
}
