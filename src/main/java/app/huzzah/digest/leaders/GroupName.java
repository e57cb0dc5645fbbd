package app.huzzah.digest.leaders;

import app.huzzah.workspace.GroupId;

/**
 * One of Slack's user groups.
 *
 * @param handle as typed after {@code @}
 */
public record GroupName(GroupId id, String handle, String name) {}
