package app.huzzah.workspace;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A workspace.
 *
 * @param bot the member that Huzzah itself is there, once Slack has told
 * @param revision grows with each change of a setting
 */
public record Workspace(
    WorkspaceId id, String name, Optional<MemberId> bot, Settings settings, long revision) {

  /** One that Slack told us of for the first time. */
  public static Workspace withFirstSettings(WorkspaceId id, String name, ZoneId zone) {
    return new Workspace(id, name, Optional.empty(), Settings.first(zone), 1);
  }

  /** The zone in which weeks begin and digests are due. */
  public ZoneId zone() {
    return settings.zone();
  }
}
