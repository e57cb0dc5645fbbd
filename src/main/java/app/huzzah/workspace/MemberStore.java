package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.MEMBER;
import static org.jooq.impl.DSL.excluded;

import app.huzzah.db.schema.tables.records.MemberRecord;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The rows of members. */
public final class MemberStore {
  public Map<MemberId, Member> find(
      DSLContext dsl, WorkspaceId workspace, Collection<MemberId> ids) {
    return dsl.selectFrom(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(MEMBER.MEMBER_ID.in(ids.stream().map(MemberId::value).toList()))
        .fetchMap(row -> new MemberId(row.getMemberId()), MemberStore::member);
  }

  public Map<MemberId, Member> all(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .fetchMap(row -> new MemberId(row.getMemberId()), MemberStore::member);
  }

  /** The member with this handle, without the {@code @}; capitals do not matter. */
  public Optional<Member> byHandle(DSLContext dsl, WorkspaceId workspace, String handle) {
    return dsl.selectFrom(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(MEMBER.HANDLE.equalIgnoreCase(handle))
        .orderBy(MEMBER.IS_DEACTIVATED, MEMBER.MEMBER_ID)
        .limit(1)
        .fetchOptional(MemberStore::member);
  }

  /**
   * Stores what Slack says now of these members, in one order so that two refreshes do not
   * deadlock.
   */
  public void save(DSLContext dsl, WorkspaceId workspace, Collection<Member> members) {
    List<MemberRecord> rows =
        members.stream()
            .sorted(java.util.Comparator.comparing(Member::id))
            .map(member -> row(workspace, member))
            .toList();
    dsl.batch(
            rows.stream()
                .map(row ->
                    dsl.insertInto(MEMBER)
                        .set(row)
                        .onConflict(MEMBER.WORKSPACE_ID, MEMBER.MEMBER_ID)
                        .doUpdate()
                        .set(MEMBER.NAME, excluded(MEMBER.NAME))
                        .set(MEMBER.HANDLE, excluded(MEMBER.HANDLE))
                        .set(MEMBER.ZONE, excluded(MEMBER.ZONE))
                        .set(MEMBER.IS_BOT, excluded(MEMBER.IS_BOT))
                        .set(MEMBER.IS_DEACTIVATED, excluded(MEMBER.IS_DEACTIVATED))
                        .set(MEMBER.IS_GUEST, excluded(MEMBER.IS_GUEST))
                        .set(MEMBER.IS_OUTSIDER, excluded(MEMBER.IS_OUTSIDER))
                        .set(MEMBER.IS_ADMIN, excluded(MEMBER.IS_ADMIN)))
                .toList())
        .execute();
  }

  private static MemberRecord row(WorkspaceId workspace, Member member) {
    MemberRecord row = new MemberRecord();
    row.setWorkspaceId(workspace.value());
    row.setMemberId(member.id().value());
    row.setName(member.name());
    row.setHandle(member.handle());
    row.setZone(member.zone().map(ZoneId::getId).orElse(null));
    row.setIsBot(member.bot());
    row.setIsDeactivated(member.deactivated());
    row.setIsGuest(member.guest());
    row.setIsOutsider(member.outsider());
    row.setIsAdmin(member.admin());
    return row;
  }

  private static Member member(MemberRecord row) {
    return new Member(
        new MemberId(row.getMemberId()),
        row.getName(),
        row.getHandle(),
        Optional.ofNullable(row.getZone()).map(ZoneId::of),
        row.getIsBot(),
        row.getIsDeactivated(),
        row.getIsGuest(),
        row.getIsOutsider(),
        row.getIsAdmin());
  }
}
