package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.DIGEST_POST;
import static app.huzzah.db.schema.Tables.DIGEST_SCHEDULE;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.schema.tables.records.DigestPostRecord;
import app.huzzah.db.schema.tables.records.DigestScheduleRecord;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /** One of any workspace's digests, with what it takes to know when it is due. */
  record Scheduled(
      WorkspaceId workspace, ChannelDigest digest, ZoneId zone, Optional<Week> latestPosted) {}

  void save(DSLContext tx, WorkspaceId workspace, ChannelDigest digest) {
    tx.insertInto(DIGEST_SCHEDULE)
        .set(DIGEST_SCHEDULE.WORKSPACE_ID, workspace.value())
        .set(DIGEST_SCHEDULE.CHANNEL_ID, digest.channel().value())
        .set(DIGEST_SCHEDULE.WEEKDAY, (short) digest.schedule().day().getValue())
        .set(DIGEST_SCHEDULE.LOCAL_TIME, digest.schedule().time())
        .set(DIGEST_SCHEDULE.COVERED_GROUPS, values(digest.coverage().groups(), GroupId::value))
        .set(
            DIGEST_SCHEDULE.COVERED_CHANNELS,
            values(digest.coverage().channels(), ChannelId::value))
        .set(DIGEST_SCHEDULE.SET_UP_BY, digest.setUpBy().value())
        .set(DIGEST_SCHEDULE.CREATED_AT, digest.since())
        .setNull(DIGEST_SCHEDULE.UNPOSTED_SINCE)
        .onConflict(DIGEST_SCHEDULE.WORKSPACE_ID, DIGEST_SCHEDULE.CHANNEL_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** Nothing that was due until then is posted any more. */
  void skipUntil(DSLContext tx, WorkspaceId workspace, ChannelId channel, Instant moment) {
    tx.update(DIGEST_SCHEDULE)
        .set(DIGEST_SCHEDULE.CREATED_AT, moment)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_SCHEDULE.CHANNEL_ID.eq(channel.value()))
        .execute();
  }

  /**
   * Notes that the channel cannot get its digest.
   *
   * @return whether that is news: it could, the last time
   */
  boolean unposted(DSLContext tx, WorkspaceId workspace, ChannelId channel, Instant now) {
    return tx.update(DIGEST_SCHEDULE)
            .set(DIGEST_SCHEDULE.UNPOSTED_SINCE, now)
            .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
            .and(DIGEST_SCHEDULE.CHANNEL_ID.eq(channel.value()))
            .and(DIGEST_SCHEDULE.UNPOSTED_SINCE.isNull())
            .execute()
        == 1;
  }

  /** Notes that the channel gets its digest again. */
  private static void postable(DSLContext tx, WorkspaceId workspace, ChannelId channel) {
    tx.update(DIGEST_SCHEDULE)
        .setNull(DIGEST_SCHEDULE.UNPOSTED_SINCE)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_SCHEDULE.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_SCHEDULE.UNPOSTED_SINCE.isNotNull())
        .execute();
  }

  List<ChannelDigest> all(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(DIGEST_SCHEDULE)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(DIGEST_SCHEDULE.CREATED_AT, DIGEST_SCHEDULE.CHANNEL_ID)
        .fetch(DigestStore::channelDigest);
  }

  /** What the channel's digest covers; empty where it gets none. */
  Optional<Coverage> coverage(DSLContext dsl, WorkspaceId workspace, ChannelId channel) {
    return dsl.selectFrom(DIGEST_SCHEDULE)
        .where(DIGEST_SCHEDULE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_SCHEDULE.CHANNEL_ID.eq(channel.value()))
        .fetchOptional(row -> channelDigest(row).coverage());
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

  Optional<PostedDigest> find(DSLContext dsl, WorkspaceId workspace, ChannelId channel, Week week) {
    return dsl.selectFrom(DIGEST_POST)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.eq(week.monday()))
        .fetchOptional(DigestStore::posted);
  }

  /** The channel's last digest that tells an earlier week than this. */
  Optional<PostedDigest> lastBefore(
      DSLContext dsl, WorkspaceId workspace, ChannelId channel, Week week) {
    return dsl.selectFrom(DIGEST_POST)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.lt(week.monday()))
        .orderBy(DIGEST_POST.WEEK.desc())
        .limit(1)
        .fetchOptional(DigestStore::posted);
  }

  /** Notes which picture the digest gets. */
  void drawn(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, String picture) {
    tx.update(DIGEST_POST)
        .set(DIGEST_POST.PICTURE_ID, picture)
        .where(DIGEST_POST.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_POST.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_POST.WEEK.eq(week.monday()))
        .execute();
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
    postable(tx, workspace, channel);
  }

  private static PostedDigest posted(DigestPostRecord row) {
    return new PostedDigest(
        new Week(row.getWeek()),
        row.getToldAt(),
        Optional.ofNullable(row.getTs()),
        Optional.ofNullable(row.getPermalink()),
        Optional.ofNullable(row.getPictureId()));
  }

  private static <T> String[] values(List<T> ids, Function<T, String> value) {
    return ids.stream().map(value).toArray(String[]::new);
  }

  private static <T> List<T> ids(String[] values, Function<String, T> id) {
    return Arrays.stream(values).map(id).toList();
  }

  private static ChannelDigest channelDigest(DigestScheduleRecord row) {
    return new ChannelDigest(
        new ChannelId(row.getChannelId()),
        new DigestSchedule(DayOfWeek.of(row.getWeekday()), row.getLocalTime()),
        new Coverage(
            ids(row.getCoveredGroups(), GroupId::new),
            ids(row.getCoveredChannels(), ChannelId::new)),
        new MemberId(row.getSetUpBy()),
        row.getCreatedAt());
  }
}
