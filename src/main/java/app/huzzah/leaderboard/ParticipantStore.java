package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Who could be on a board. */
final class ParticipantStore {
  /** How many people can give and receive. */
  int count(DSLContext dsl, WorkspaceId workspace, Settings settings, Optional<GroupId> group) {
    return dsl.fetchCount(
        MEMBER,
        MemberStore.takePart(workspace, settings)
            .and(group.map(id -> isIn(MEMBER.MEMBER_ID, workspace, id)).orElse(noCondition())));
  }

  /** Whether this member is in the group. */
  static Condition isIn(Field<String> member, WorkspaceId workspace, GroupId group) {
    return member.in(
        select(USER_GROUP_MEMBER.MEMBER_ID)
            .from(USER_GROUP_MEMBER)
            .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(USER_GROUP_MEMBER.GROUP_ID.eq(group.value())));
  }

  /** Without the {@code @}. */
  Optional<String> handle(DSLContext dsl, WorkspaceId workspace, GroupId group) {
    return dsl.select(USER_GROUP.HANDLE)
        .from(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP.GROUP_ID.eq(group.value()))
        .fetchOptional(USER_GROUP.HANDLE);
  }
}
