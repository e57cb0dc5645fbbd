package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/** The user groups that may be told of: those of at least five members who take part. */
final class CircleStore {
  private static final Field<Integer> SIZE = field(name("size"), Integer.class);
  private static final Field<String> SIZED = field(name("sized", "group_id"), String.class);

  private static final Condition OF_MEMBER =
      MEMBER
          .WORKSPACE_ID
          .eq(USER_GROUP_MEMBER.WORKSPACE_ID)
          .and(MEMBER.MEMBER_ID.eq(USER_GROUP_MEMBER.MEMBER_ID));

  /**
   * A group that may be told of.
   *
   * @param size members in it who take part
   */
  record Sized(GroupName group, int size) {}

  /** All of them, largest first; those of a size by handle. */
  List<Sized> all(DSLContext dsl, Workspace workspace) {
    var sized = sizes(workspace).asTable("sized");
    return dsl.select(USER_GROUP.GROUP_ID, USER_GROUP.HANDLE, USER_GROUP.NAME, SIZE)
        .from(sized)
        .join(USER_GROUP)
        .on(USER_GROUP.WORKSPACE_ID.eq(workspace.id().value()))
        .and(USER_GROUP.GROUP_ID.eq(SIZED))
        .orderBy(SIZE.desc(), USER_GROUP.HANDLE, USER_GROUP.GROUP_ID)
        .fetch(row -> new Sized(group(row), row.get(SIZE)));
  }

  /** All groups that each of these members is in, small ones too; who is in none is missing. */
  Map<MemberId, Set<GroupId>> of(
      DSLContext dsl, WorkspaceId workspace, Collection<MemberId> members) {
    return groups(
        dsl,
        workspace,
        USER_GROUP_MEMBER.MEMBER_ID.in(members.stream().map(MemberId::value).toList()));
  }

  /** All groups that each member is in, but for these; who is in none is missing. */
  Map<MemberId, Set<GroupId>> teams(
      DSLContext dsl, WorkspaceId workspace, Collection<GroupId> without) {
    return groups(
        dsl,
        workspace,
        USER_GROUP_MEMBER.GROUP_ID.notIn(without.stream().map(GroupId::value).toList()));
  }

  private static Map<MemberId, Set<GroupId>> groups(
      DSLContext dsl, WorkspaceId workspace, Condition which) {
    return dsl
        .select(USER_GROUP_MEMBER.MEMBER_ID, USER_GROUP_MEMBER.GROUP_ID)
        .from(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(which)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                row -> new MemberId(row.value1()),
                mapping(row -> new GroupId(row.value2()), toSet())));
  }

  private static Select<?> sizes(Workspace workspace) {
    return select(USER_GROUP_MEMBER.GROUP_ID, count().as(SIZE))
        .from(USER_GROUP_MEMBER)
        .join(MEMBER)
        .on(OF_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.id().value()))
        .and(MemberStore.takePart(workspace.id(), workspace.settings()))
        .groupBy(USER_GROUP_MEMBER.GROUP_ID)
        .having(count().ge(inline(Counting.FEWEST)));
  }

  private static GroupName group(Record row) {
    return new GroupName(
        new GroupId(row.get(USER_GROUP.GROUP_ID)),
        row.get(USER_GROUP.HANDLE),
        row.get(USER_GROUP.NAME));
  }
}
