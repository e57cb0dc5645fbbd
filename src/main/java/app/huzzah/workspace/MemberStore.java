package app.huzzah.workspace;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.Kept;
import app.huzzah.db.schema.tables.records.MemberRecord;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;

/** The rows of members, read together with what admins decided for them. */
public final class MemberStore {
  /** Joins a member with what admins decided for them. */
  public static final Condition DECIDED =
      MEMBER_SETTING
          .WORKSPACE_ID
          .eq(MEMBER.WORKSPACE_ID)
          .and(MEMBER_SETTING.MEMBER_ID.eq(MEMBER.MEMBER_ID));

  /**
   * Those who lead and are still here: Slack's admins, and whom an admin of Huzzah appointed; see
   * {@link Member#role}. For members joined by {@link #DECIDED}.
   */
  public static final Condition LEADS =
      MEMBER
          .IS_ADMIN
          .isTrue()
          .or(MEMBER_SETTING.ROLE.isNotNull())
          .andNot(MEMBER.IS_BOT)
          .andNot(MEMBER.IS_DEACTIVATED)
          .andNot(MEMBER.IS_OUTSIDER);

  private static final Kept<Asked> THESE =
      Kept.of(gaps ->
          decided(select(MEMBER.fields()))
              .where(
                  MEMBER.WORKSPACE_ID.eq(
                      gaps.value(MEMBER.WORKSPACE_ID, of -> of.workspace().value())))
              .and(MEMBER.MEMBER_ID.eq(any(gaps.values(MEMBER.MEMBER_ID, Asked::members)))));

  private record Asked(WorkspaceId workspace, Collection<MemberId> ids) {
    List<String> members() {
      return ids.stream().map(MemberId::value).toList();
    }
  }

  /** Members who can give and receive; as {@link Member#exclusion} says of one. */
  public static Condition takePart(WorkspaceId workspace, Settings settings) {
    return MEMBER
        .WORKSPACE_ID
        .eq(workspace.value())
        .andNot(MEMBER.IS_BOT)
        .andNot(MEMBER.IS_DEACTIVATED)
        .and(settings.guests() ? noCondition() : MEMBER.IS_GUEST.isFalse())
        .and(settings.outsiders() ? noCondition() : MEMBER.IS_OUTSIDER.isFalse());
  }

  public Map<MemberId, Member> find(
      DSLContext dsl, WorkspaceId workspace, Collection<MemberId> ids) {
    return dsl.fetch(THESE.about(new Asked(workspace, ids)))
        .intoMap(row -> new MemberId(row.get(MEMBER.MEMBER_ID)), MemberStore::member);
  }

  public Map<MemberId, Member> all(DSLContext dsl, WorkspaceId workspace) {
    return members(dsl, workspace)
        .fetchMap(row -> new MemberId(row.get(MEMBER.MEMBER_ID)), MemberStore::member);
  }

  /** Those for whom admins decided something, by name. */
  public List<Member> decidedFor(DSLContext dsl, WorkspaceId workspace) {
    return members(dsl, workspace)
        .and(MEMBER_SETTING.ROLE.isNotNull().or(MEMBER_SETTING.WEEKLY_ALLOWANCE.isNotNull()))
        .orderBy(MEMBER.NAME, MEMBER.MEMBER_ID)
        .fetch(MemberStore::member);
  }

  /** Slack's admins and those appointed, of this workspace and still here, by name. */
  public List<Member> admins(DSLContext dsl, WorkspaceId workspace) {
    return members(dsl, workspace)
        .and(MEMBER.IS_ADMIN.isTrue().or(MEMBER_SETTING.ROLE.eq("admin")))
        .andNot(MEMBER.IS_BOT)
        .andNot(MEMBER.IS_DEACTIVATED)
        .andNot(MEMBER.IS_OUTSIDER)
        .orderBy(MEMBER.NAME, MEMBER.MEMBER_ID)
        .fetch(MemberStore::member);
  }

  /** Admins too, by name; see {@link #LEADS}. */
  public List<Member> leaders(DSLContext dsl, WorkspaceId workspace) {
    return members(dsl, workspace)
        .and(LEADS)
        .orderBy(MEMBER.NAME, MEMBER.MEMBER_ID)
        .fetch(MemberStore::member);
  }

  /** The member with this handle, without the {@code @}; capitals do not matter. */
  public Optional<Member> byHandle(DSLContext dsl, WorkspaceId workspace, String handle) {
    return members(dsl, workspace)
        .and(MEMBER.HANDLE.equalIgnoreCase(handle))
        .orderBy(MEMBER.IS_DEACTIVATED, MEMBER.MEMBER_ID)
        .limit(1)
        .fetchOptional(MemberStore::member);
  }

  private static SelectConditionStep<Record> members(DSLContext dsl, WorkspaceId workspace) {
    return decided(dsl.select(MEMBER.fields())).where(MEMBER.WORKSPACE_ID.eq(workspace.value()));
  }

  private static SelectOnConditionStep<Record> decided(SelectSelectStep<Record> members) {
    return members
        .select(MEMBER_SETTING.ROLE, MEMBER_SETTING.WEEKLY_ALLOWANCE)
        .from(MEMBER)
        .leftJoin(MEMBER_SETTING)
        .on(DECIDED);
  }

  /** Stores what an admin decided for one member; what is empty is as for everybody. */
  public void decide(
      DSLContext tx,
      WorkspaceId workspace,
      MemberId member,
      Optional<Role> role,
      Optional<Integer> weeklyAllowance) {
    String stored =
        role.filter(given -> given != Role.MEMBER)
            .map(given -> given.name().toLowerCase(Locale.ROOT))
            .orElse(null);
    tx.insertInto(MEMBER_SETTING)
        .set(MEMBER_SETTING.WORKSPACE_ID, workspace.value())
        .set(MEMBER_SETTING.MEMBER_ID, member.value())
        .set(MEMBER_SETTING.ROLE, stored)
        .set(MEMBER_SETTING.WEEKLY_ALLOWANCE, weeklyAllowance.orElse(null))
        .onConflict(MEMBER_SETTING.WORKSPACE_ID, MEMBER_SETTING.MEMBER_ID)
        .doUpdate()
        .set(MEMBER_SETTING.ROLE, stored)
        .set(MEMBER_SETTING.WEEKLY_ALLOWANCE, weeklyAllowance.orElse(null))
        .execute();
  }

  /**
   * Locks these members until the transaction ends, in the order in which they are saved.
   *
   * @return those who are deactivated; whom nobody told us of is not
   */
  Set<MemberId> lockDeactivated(
      DSLContext tx, WorkspaceId workspace, Collection<MemberId> members) {
    String[] ids = members.stream().map(MemberId::value).toArray(String[]::new);
    return tx
        .select(MEMBER.MEMBER_ID, MEMBER.IS_DEACTIVATED)
        .from(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(MEMBER.MEMBER_ID.eq(any(ids)))
        .orderBy(MEMBER.MEMBER_ID)
        .forNoKeyUpdate()
        .fetch()
        .stream()
        .filter(row -> row.value2())
        .map(row -> new MemberId(row.value1()))
        .collect(Collectors.toSet());
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

  /** Reads a member from a row that holds the columns of both tables. */
  public static Member member(Record row) {
    return new Member(
        new MemberId(row.get(MEMBER.MEMBER_ID)),
        row.get(MEMBER.NAME),
        row.get(MEMBER.HANDLE),
        Optional.ofNullable(row.get(MEMBER.ZONE)).map(ZoneId::of),
        row.get(MEMBER.IS_BOT),
        row.get(MEMBER.IS_DEACTIVATED),
        row.get(MEMBER.IS_GUEST),
        row.get(MEMBER.IS_OUTSIDER),
        row.get(MEMBER.IS_ADMIN),
        Optional.ofNullable(row.get(MEMBER_SETTING.ROLE))
            .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT))),
        Optional.ofNullable(row.get(MEMBER_SETTING.WEEKLY_ALLOWANCE)));
  }
}
