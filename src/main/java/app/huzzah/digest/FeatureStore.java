package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.DIGEST_FEATURE;
import static org.jooq.impl.DSL.max;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The rows of who was featured in which digest. */
final class FeatureStore {
  /** Whoever was featured longer ago than a year is as good as somebody who never was. */
  private static final int WEEKS = 52;

  /** Stands for whose a story of a crowd is. */
  private static final String NOBODY = "";

  /**
   * Who was featured in a channel's digests of the year before this week, and how many weeks ago
   * that was the last time, from 1 to 52.
   */
  Map<MemberId, Integer> past(DSLContext dsl, WorkspaceId workspace, ChannelId channel, Week week) {
    var latest = max(DIGEST_FEATURE.WEEK);
    return dsl.select(DIGEST_FEATURE.MEMBER_ID, latest)
        .from(DIGEST_FEATURE)
        .where(DIGEST_FEATURE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_FEATURE.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_FEATURE.WEEK.ge(week.monday().minusWeeks(WEEKS)))
        .and(DIGEST_FEATURE.WEEK.lt(week.monday()))
        .and(DIGEST_FEATURE.MEMBER_ID.ne(NOBODY))
        .groupBy(DIGEST_FEATURE.MEMBER_ID)
        .fetchMap(
            row -> new MemberId(row.value1()), row -> weeksBetween(row.get(latest), week.monday()));
  }

  /** Notes whose stories a digest tells, in place of what was noted of it before. */
  void save(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, List<Story> stories) {
    tx.deleteFrom(DIGEST_FEATURE)
        .where(DIGEST_FEATURE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_FEATURE.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_FEATURE.WEEK.eq(week.monday()))
        .execute();
    for (Story story : stories) {
      for (String person : owners(story)) {
        tx.insertInto(DIGEST_FEATURE)
            .set(DIGEST_FEATURE.WORKSPACE_ID, workspace.value())
            .set(DIGEST_FEATURE.CHANNEL_ID, channel.value())
            .set(DIGEST_FEATURE.WEEK, week.monday())
            .set(DIGEST_FEATURE.MEMBER_ID, person)
            .set(DIGEST_FEATURE.RECOGNITION_ID, story.id().value())
            .execute();
      }
    }
  }

  /** A digest that tells a recognition. */
  record Told(ChannelId channel, Week week) {}

  /** The digests that feature a recognition. */
  List<Told> telling(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return dsl.selectDistinct(DIGEST_FEATURE.CHANNEL_ID, DIGEST_FEATURE.WEEK)
        .from(DIGEST_FEATURE)
        .where(DIGEST_FEATURE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_FEATURE.RECOGNITION_ID.eq(recognition.value()))
        .orderBy(DIGEST_FEATURE.WEEK, DIGEST_FEATURE.CHANNEL_ID)
        .fetch(row -> new Told(new ChannelId(row.value1()), new Week(row.value2())));
  }

  private static List<String> owners(Story story) {
    return story.crowd() ? List.of(NOBODY) : story.people().stream().map(MemberId::value).toList();
  }

  private static int weeksBetween(LocalDate earlier, LocalDate later) {
    return (int) ChronoUnit.WEEKS.between(earlier, later);
  }
}
