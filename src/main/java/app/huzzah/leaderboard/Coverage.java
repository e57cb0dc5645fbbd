package app.huzzah.leaderboard;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import java.util.List;

/**
 * The part of a workspace that is told of: what people of these groups received, and what was given
 * in these channels. Naming none of both covers everything.
 */
public record Coverage(List<GroupId> groups, List<ChannelId> channels) {
  public static final Coverage EVERYTHING = new Coverage(List.of(), List.of());

  public boolean isEverything() {
    return groups.isEmpty() && channels.isEmpty();
  }
}
