package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Reads all user groups of a workspace, and who is in them. */
final class MembershipStore {
  /** All groups, by handle. */
  List<GroupName> groups(DSLContext dsl, WorkspaceId workspace) {
    return dsl.select(USER_GROUP.GROUP_ID, USER_GROUP.HANDLE, USER_GROUP.NAME)
        .from(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(USER_GROUP.HANDLE, USER_GROUP.GROUP_ID)
        .fetch(row -> new GroupName(new GroupId(row.value1()), row.value2(), row.value3()));
  }

  /** The groups of each member, also of who does not take part; who is in none is missing. */
  Map<MemberId, Set<GroupId>> memberships(DSLContext dsl, WorkspaceId workspace) {
    return dsl
        .select(USER_GROUP_MEMBER.MEMBER_ID, USER_GROUP_MEMBER.GROUP_ID)
        .from(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .fetch()
        .stream()
        .collect(
            groupingBy(
                row -> new MemberId(row.value1()),
                mapping(row -> new GroupId(row.value2()), toSet())));
  }
}
