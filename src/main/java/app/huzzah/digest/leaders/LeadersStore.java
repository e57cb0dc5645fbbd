package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.LEADERS_DIGEST;
import static app.huzzah.db.schema.Tables.LEADERS_POST;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import app.huzzah.digest.DigestSchedule;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** The rows of when leaders get their digest, of their own wishes, and of what they got. */
final class LeadersStore {
  private static final Field<Short> WEEKDAY =
      coalesce(LEADERS_DIGEST.WEEKDAY, val((short) DigestSchedule.USUAL.day().getValue()));
  private static final Field<LocalTime> LOCAL_TIME =
      coalesce(LEADERS_DIGEST.LOCAL_TIME, val(DigestSchedule.USUAL.time()));
  private static final Field<Instant> SINCE = coalesce(LEADERS_DIGEST.SINCE, WORKSPACE.CREATED_AT);

  /**
   * When a workspace's leaders get it.
   *
   * @param since nothing that was due until then is sent
   * @param told the last week that was settled
   */
  record Arranged(
      WorkspaceId workspace,
      ZoneId zone,
      DigestSchedule schedule,
      Instant since,
      Optional<Week> told) {
    /** The moment at which one was due that is not settled. */
    Optional<Instant> owed(Instant now) {
      return Optional.of(schedule.latestUntil(now, zone))
          .filter(due -> due.isAfter(since))
          .filter(due ->
              told.map(week -> week.compareTo(DigestSchedule.weekTold(due, zone)) < 0)
                  .orElse(true));
    }
  }

  /** Of all workspaces those that are not settled for this week or a later one. */
  List<Arranged> unsettled(DSLContext dsl, Week latest) {
    return arranged(dsl)
        .where(LEADERS_DIGEST.TOLD_WEEK.isNull().or(LEADERS_DIGEST.TOLD_WEEK.lt(latest.monday())))
        .orderBy(WORKSPACE.WORKSPACE_ID)
        .fetch(LeadersStore::arranged);
  }

  /** Locks a workspace's row, which is made if it has none, until the transaction ends. */
  Arranged lock(DSLContext tx, WorkspaceId workspace) {
    tx.insertInto(
            LEADERS_DIGEST,
            LEADERS_DIGEST.WORKSPACE_ID,
            LEADERS_DIGEST.WEEKDAY,
            LEADERS_DIGEST.LOCAL_TIME,
            LEADERS_DIGEST.SINCE)
        .select(
            select(
                    WORKSPACE.WORKSPACE_ID,
                    val((short) DigestSchedule.USUAL.day().getValue()),
                    val(DigestSchedule.USUAL.time()),
                    WORKSPACE.CREATED_AT)
                .from(WORKSPACE)
                .where(WORKSPACE.WORKSPACE_ID.eq(workspace.value())))
        .onConflictDoNothing()
        .execute();
    tx.selectOne()
        .from(LEADERS_DIGEST)
        .where(LEADERS_DIGEST.WORKSPACE_ID.eq(workspace.value()))
        .forUpdate()
        .fetch();
    return arranged(tx)
        .where(WORKSPACE.WORKSPACE_ID.eq(workspace.value()))
        .fetchSingle(LeadersStore::arranged);
  }

  void arrange(DSLContext tx, WorkspaceId workspace, DigestSchedule schedule, Instant since) {
    tx.update(LEADERS_DIGEST)
        .set(LEADERS_DIGEST.WEEKDAY, (short) schedule.day().getValue())
        .set(LEADERS_DIGEST.LOCAL_TIME, schedule.time())
        .set(LEADERS_DIGEST.SINCE, since)
        .where(LEADERS_DIGEST.WORKSPACE_ID.eq(workspace.value()))
        .execute();
  }

  void told(DSLContext tx, WorkspaceId workspace, Week week) {
    tx.update(LEADERS_DIGEST)
        .set(LEADERS_DIGEST.TOLD_WEEK, week.monday())
        .where(LEADERS_DIGEST.WORKSPACE_ID.eq(workspace.value()))
        .execute();
  }

  void wish(DSLContext tx, WorkspaceId workspace, MemberId leader, boolean wanted) {
    tx.insertInto(MEMBER_SETTING)
        .set(MEMBER_SETTING.WORKSPACE_ID, workspace.value())
        .set(MEMBER_SETTING.MEMBER_ID, leader.value())
        .set(MEMBER_SETTING.NO_LEADERS_DIGEST, !wanted)
        .onConflict(MEMBER_SETTING.WORKSPACE_ID, MEMBER_SETTING.MEMBER_ID)
        .doUpdate()
        .set(MEMBER_SETTING.NO_LEADERS_DIGEST, !wanted)
        .execute();
  }

  /** Whether anything was given before this moment that stands. */
  boolean anythingGiven(DSLContext tx, WorkspaceId workspace, Instant until) {
    return tx.fetchExists(
        selectOne()
            .from(RECOGNITION)
            .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
            .and(RECOGNITION.GIVEN_AT.lt(until))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull()));
  }

  /** Settles that all leaders who want it get this week's; gives back those who had it not. */
  List<MemberId> settle(DSLContext tx, WorkspaceId workspace, Week week, Instant toldAt) {
    return tx
        .insertInto(
            LEADERS_POST,
            LEADERS_POST.WORKSPACE_ID,
            LEADERS_POST.MEMBER_ID,
            LEADERS_POST.WEEK,
            LEADERS_POST.TOLD_AT)
        .select(
            select(MEMBER.WORKSPACE_ID, MEMBER.MEMBER_ID, val(week.monday()), val(toldAt))
                .from(MEMBER)
                .leftJoin(MEMBER_SETTING)
                .on(MemberStore.DECIDED)
                .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
                .and(MemberStore.LEADS)
                .and(coalesce(MEMBER_SETTING.NO_LEADERS_DIGEST, val(false)).isFalse()))
        .onConflictDoNothing()
        .returning(LEADERS_POST.MEMBER_ID)
        .fetch(row -> new MemberId(row.getMemberId()))
        .stream()
        .sorted()
        .toList();
  }

  /** Up to when the digest tells that waits for a leader who still wants it. */
  Optional<Instant> waiting(DSLContext dsl, WorkspaceId workspace, MemberId leader, Week week) {
    return dsl.select(LEADERS_POST.TOLD_AT)
        .from(LEADERS_POST)
        .leftJoin(MEMBER_SETTING)
        .on(MEMBER_SETTING.WORKSPACE_ID.eq(LEADERS_POST.WORKSPACE_ID))
        .and(MEMBER_SETTING.MEMBER_ID.eq(LEADERS_POST.MEMBER_ID))
        .where(LEADERS_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(LEADERS_POST.MEMBER_ID.eq(leader.value()))
        .and(LEADERS_POST.WEEK.eq(week.monday()))
        .and(LEADERS_POST.TS.isNull())
        .and(coalesce(MEMBER_SETTING.NO_LEADERS_DIGEST, val(false)).isFalse())
        .fetchOptional(LEADERS_POST.TOLD_AT);
  }

  void accepted(
      DSLContext tx,
      WorkspaceId workspace,
      MemberId leader,
      Week week,
      ChannelId channel,
      String ts) {
    tx.update(LEADERS_POST)
        .set(LEADERS_POST.CHANNEL_ID, channel.value())
        .set(LEADERS_POST.TS, ts)
        .where(LEADERS_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(LEADERS_POST.MEMBER_ID.eq(leader.value()))
        .and(LEADERS_POST.WEEK.eq(week.monday()))
        .execute();
  }

  private static SelectOnConditionStep<? extends Record> arranged(DSLContext dsl) {
    return dsl.select(
            WORKSPACE.WORKSPACE_ID,
            WORKSPACE.ZONE,
            WEEKDAY,
            LOCAL_TIME,
            SINCE,
            LEADERS_DIGEST.TOLD_WEEK)
        .from(WORKSPACE)
        .leftJoin(LEADERS_DIGEST)
        .on(LEADERS_DIGEST.WORKSPACE_ID.eq(WORKSPACE.WORKSPACE_ID));
  }

  private static Arranged arranged(Record row) {
    return new Arranged(
        new WorkspaceId(row.get(WORKSPACE.WORKSPACE_ID)),
        ZoneId.of(row.get(WORKSPACE.ZONE)),
        new DigestSchedule(DayOfWeek.of(row.get(WEEKDAY)), row.get(LOCAL_TIME)),
        row.get(SINCE),
        Optional.ofNullable(row.get(LEADERS_DIGEST.TOLD_WEEK)).map(Week::new));
  }
}
