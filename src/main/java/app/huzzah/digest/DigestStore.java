package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.DIGEST_POST;
import static app.huzzah.db.schema.Tables.DIGEST_SCHEDULE;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.schema.tables.records.DigestScheduleRecord;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The rows of which channels get a digest, and of which digests were posted. */
final class DigestStore {
  private static final Field<LocalDate> LATEST_WEEK =
      field(
          select(max(DIGEST_POST.WEEK))
              .from(DIGEST_POST)
              .where(DIGEST_POST.WORKSPACE_ID.eq(DIGEST_SCHEDULE.WORKSPACE_ID))
              .and(DIGEST_POST.CHANNEL_ID.eq(DIGEST_SCHEDULE.CHANNEL_ID)));

  /** A digest that was settled; {@code permalink} is empty until Slack has it. */
  record Posted(Week week, Instant toldAt, Optional<String> permalink) {}

  /** One of any workspace's digests, with what it takes to know when it is due. */
  record Scheduled(
      WorkspaceId workspace, ChannelDigest digest, ZoneId zone, Optional<Week> latestPosted) {}

  void save(DSLContext tx, WorkspaceId workspace, ChannelDigest digest) {
    tx.insertInto(DIGEST_SCHEDULE)
        .set(DIGEST_SCHEDULE.WORKSPACE_ID, workspace.value())
        .set(DIGEST_SCHEDULE.CHANNEL_ID, digest.channel().value())
        .set(DIGEST_SCHEDULE.WEEKDAY, (short) digest.schedule().day().getValue())
        .set(DIGEST_SCHEDULE.LOCAL_TIME, digest.schedule().time())
        .set(DIGEST_SCHEDULE.SET_UP_BY, digest.setUpBy().value())
        .set(DIGEST_SCHEDULE.CREATED_AT, digest.since())
        .onConflict(DIGEST_SCHEDULE.WORKSPACE_ID, DIGEST_SCHEDULE.CHANNEL_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  List<ChannelDigest> all(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(DIGEST_SCHEDULE)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(DIGEST_SCHEDULE.CREATED_AT, DIGEST_SCHEDULE.CHANNEL_ID)
        .fetch(DigestStore::channelDigest);
  }

  /** The channel's digest, its row locked, so that nobody turns it off meanwhile. */
  Optional<ChannelDigest> lock(DSLContext tx, WorkspaceId workspace, ChannelId channel) {
    return tx.selectFrom(DIGEST_SCHEDULE)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_SCHEDULE.CHANNEL_ID.eq(channel.value()))
        .forUpdate()
        .fetchOptional(DigestStore::channelDigest);
  }

  /** The latest week that the channel was told. */
  Optional<Week> latestWeek(DSLContext dsl, WorkspaceId workspace, ChannelId channel) {
    return dsl.select(max(DIGEST_POST.WEEK))
        .from(DIGEST_POST)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .fetchOptional(row -> row.value1())
        .map(Week::new);
  }

  void remove(DSLContext tx, WorkspaceId workspace, ChannelId channel) {
    tx.deleteFrom(DIGEST_SCHEDULE)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_SCHEDULE.CHANNEL_ID.eq(channel.value()))
        .execute();
  }

  /** All digests of all workspaces. */
  List<Scheduled> scheduled(DSLContext dsl) {
    return dsl.select(DIGEST_SCHEDULE.fields())
        .select(WORKSPACE.ZONE, LATEST_WEEK)
        .from(DIGEST_SCHEDULE)
        .join(WORKSPACE)
        .on(WORKSPACE.WORKSPACE_ID.eq(DIGEST_SCHEDULE.WORKSPACE_ID))
        .orderBy(DIGEST_SCHEDULE.WORKSPACE_ID, DIGEST_SCHEDULE.CHANNEL_ID)
        .fetch(row ->
            new Scheduled(
                new WorkspaceId(row.get(DIGEST_SCHEDULE.WORKSPACE_ID)),
                channelDigest(row.into(DIGEST_SCHEDULE)),
                ZoneId.of(row.get(WORKSPACE.ZONE)),
                Optional.ofNullable(row.get(LATEST_WEEK)).map(Week::new)));
  }

  /** Settles that a channel gets this week's digest; false where that was settled before. */
  boolean settle(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, Instant toldAt) {
    return tx.insertInto(DIGEST_POST)
            .set(DIGEST_POST.WORKSPACE_ID, workspace.value())
            .set(DIGEST_POST.CHANNEL_ID, channel.value())
            .set(DIGEST_POST.WEEK, week.monday())
            .set(DIGEST_POST.TOLD_AT, toldAt)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Takes back that a digest was settled, unless Slack has it. */
  void unsettle(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week) {
    tx.deleteFrom(DIGEST_POST)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.eq(week.monday()))
        .and(DIGEST_POST.TS.isNull())
        .execute();
  }

  Optional<Posted> find(DSLContext dsl, WorkspaceId workspace, ChannelId channel, Week week) {
    return dsl.selectFrom(DIGEST_POST)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.eq(week.monday()))
        .fetchOptional(
            row -> new Posted(week, row.getToldAt(), Optional.ofNullable(row.getPermalink())));
  }

  /** The channel's last digest that tells an earlier week than this. */
  Optional<Posted> lastBefore(DSLContext dsl, WorkspaceId workspace, ChannelId channel, Week week) {
    return dsl.selectFrom(DIGEST_POST)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.lt(week.monday()))
        .orderBy(DIGEST_POST.WEEK.desc())
        .limit(1)
        .fetchOptional(row ->
            new Posted(
                new Week(row.getWeek()), row.getToldAt(), Optional.ofNullable(row.getPermalink())));
  }

  void accepted(
      DSLContext tx,
      WorkspaceId workspace,
      ChannelId channel,
      Week week,
      String ts,
      Optional<String> permalink) {
    tx.update(DIGEST_POST)
        .set(DIGEST_POST.TS, ts)
        .set(DIGEST_POST.PERMALINK, permalink.orElse(null))
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.eq(week.monday()))
        .execute();
  }

  private static ChannelDigest channelDigest(DigestScheduleRecord row) {
    return new ChannelDigest(
        new ChannelId(row.getChannelId()),
        new DigestSchedule(DayOfWeek.of(row.getWeekday()), row.getLocalTime()),
        new MemberId(row.getSetUpBy()),
        row.getCreatedAt());
  }
}
