package app.huzzah.workspace;

import java.time.ZoneId;
import java.util.List;

/**
 * A workspace with its settings.
 *
 * @param zone the zone in which weeks begin and digests are due
 * @param smallPoints points of a small recognition for each recipient, at least 1
 * @param bigPoints points of a big recognition for each recipient, at least 1
 * @param weeklyAllowance points that a member may give in one week, 0 or more
 * @param values the company's values in their order, without the {@code #}
 */
public record Workspace(
    WorkspaceId id,
    String name,
    ZoneId zone,
    int smallPoints,
    int bigPoints,
    int weeklyAllowance,
    List<String> values) {

  /** What a new workspace starts with; see the design's table of words. */
  public static Workspace withFirstSettings(WorkspaceId id, String name, ZoneId zone) {
    return new Workspace(
        id,
        name,
        zone,
        1,
        5,
        20,
        List.of("customer-first", "teamwork", "growth", "learning", "clear-communication"));
  }
}
