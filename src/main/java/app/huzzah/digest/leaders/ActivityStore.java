package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import app.huzzah.digest.leaders.OlderStore.Older;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;

/** Reads all members who take part, with what each of them received and gave. */
final class ActivityStore {
  private static final Field<String> WHO = field(name("circles", "who"), String.class);
  private static final Field<Long> GROUPS = field(name("circles", "groups"), Long.class);

  /** How many take part. */
  int count(DSLContext dsl, Workspace workspace) {
    return dsl.fetchCount(MEMBER, MemberStore.takePart(workspace.id(), workspace.settings()));
  }

  /**
   * All of them, by id.
   *
   * @param groups those to look at, 64 at most
   */
  List<Activity> read(
      DSLContext dsl,
      Workspace workspace,
      List<GroupName> groups,
      Older older,
      LastThirtyDays days) {
    Field<Long> bits = coalesce(GROUPS, inline(0L));
    return dsl.select(MEMBER.MEMBER_ID, MEMBER.ZONE, bits)
        .from(MEMBER)
        .leftJoin(circles(workspace, groups).asTable("circles"))
        .on(WHO.eq(MEMBER.MEMBER_ID))
        .where(MemberStore.takePart(workspace.id(), workspace.settings()))
        .orderBy(MEMBER.MEMBER_ID)
        .fetch(row -> {
          MemberId member = new MemberId(row.value1());
          return new Activity(
              member,
              Optional.ofNullable(row.value2()),
              row.value3(),
              days.received(member, older.received().getOrDefault(member, Past.NOTHING)),
              days.gave(member, older.gave().getOrDefault(member, Past.NOTHING)));
        });
  }

  private static Select<?> circles(Workspace workspace, List<GroupName> groups) {
    Field<Long> bit = inline(0L);
    for (int place = groups.size() - 1; place >= 0; place--) {
      String group = groups.get(place).id().value();
      bit = when(USER_GROUP_MEMBER.GROUP_ID.eq(group), inline(1L << place)).otherwise(bit);
    }
    return select(USER_GROUP_MEMBER.MEMBER_ID.as("who"), bitOrAgg(bit).as("groups"))
        .from(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.id().value()))
        .and(
            USER_GROUP_MEMBER.GROUP_ID.in(
                groups.stream().map(group -> group.id().value()).toList()))
        .groupBy(USER_GROUP_MEMBER.MEMBER_ID);
  }
}
