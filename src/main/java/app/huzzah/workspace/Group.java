package app.huzzah.workspace;

import java.util.Set;

/**
 * One of Slack's user groups.
 *
 * @param handle as typed after {@code @}
 */
public record Group(GroupId id, String handle, String name, Set<MemberId> members) {}
