package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The rows of user groups and who is in them. */
public final class GroupStore {
  /** All groups with their members, by handle. */
  public List<Group> all(DSLContext dsl, WorkspaceId workspace) {
    Map<String, Set<MemberId>> members = new HashMap<>();
    dsl.selectFrom(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .forEach(row ->
            members
                .computeIfAbsent(row.getGroupId(), group -> new HashSet<>())
                .add(new MemberId(row.getMemberId())));
    return dsl.selectFrom(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(USER_GROUP.HANDLE)
        .fetch(row ->
            new Group(
                new GroupId(row.getGroupId()),
                row.getHandle(),
                row.getName(),
                members.getOrDefault(row.getGroupId(), Set.of())));
  }

  /** The group with this handle, without the {@code @}; capitals do not matter. */
  public Optional<GroupId> byHandle(DSLContext dsl, WorkspaceId workspace, String handle) {
    return dsl.select(USER_GROUP.GROUP_ID)
        .from(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP.HANDLE.equalIgnoreCase(handle))
        .limit(1)
        .fetchOptional(row -> new GroupId(row.value1()));
  }

  /** Members of any of these groups, each once. */
  public Set<MemberId> members(DSLContext dsl, WorkspaceId workspace, Collection<GroupId> groups) {
    if (groups.isEmpty()) {
      return Set.of();
    }
    return dsl
        .select(USER_GROUP_MEMBER.MEMBER_ID)
        .from(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP_MEMBER.GROUP_ID.in(groups.stream().map(GroupId::value).toList()))
        .fetch(row -> new MemberId(row.value1()))
        .stream()
        .collect(Collectors.toSet());
  }

  /** Stores what Slack says now of this group, its members included. */
  public void save(DSLContext dsl, WorkspaceId workspace, Group group) {
    dsl.insertInto(USER_GROUP)
        .set(USER_GROUP.WORKSPACE_ID, workspace.value())
        .set(USER_GROUP.GROUP_ID, group.id().value())
        .set(USER_GROUP.HANDLE, group.handle())
        .set(USER_GROUP.NAME, group.name())
        .onConflict(USER_GROUP.WORKSPACE_ID, USER_GROUP.GROUP_ID)
        .doUpdate()
        .set(USER_GROUP.HANDLE, group.handle())
        .set(USER_GROUP.NAME, group.name())
        .execute();
    dsl.deleteFrom(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP_MEMBER.GROUP_ID.eq(group.id().value()))
        .execute();
    var insert =
        dsl.insertInto(
            USER_GROUP_MEMBER,
            USER_GROUP_MEMBER.WORKSPACE_ID,
            USER_GROUP_MEMBER.GROUP_ID,
            USER_GROUP_MEMBER.MEMBER_ID);
    for (MemberId member : group.members()) {
      insert = insert.values(workspace.value(), group.id().value(), member.value());
    }
    if (!group.members().isEmpty()) {
      insert.execute();
    }
  }

  /** Forgets the groups that Slack no longer has. */
  public void keepOnly(DSLContext dsl, WorkspaceId workspace, Collection<GroupId> groups) {
    dsl.deleteFrom(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP.GROUP_ID.notIn(groups.stream().map(GroupId::value).toList()))
        .execute();
  }
}
