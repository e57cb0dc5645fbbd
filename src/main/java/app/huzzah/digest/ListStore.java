package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.DIGEST_PAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.digest.StoryStore.CHOSEN;
import static app.huzzah.digest.StoryStore.JOINED;
import static app.huzzah.digest.StoryStore.TELLABLE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.InOrderStore;
import app.huzzah.leaderboard.CoverageStore;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The full list below a digest: what stands in it, and the rows of its pages. */
final class ListStore {
  private final StoryStore stories = new StoryStore();

  /** A page that Slack has. */
  record Page(int number, RecognitionId first, RecognitionId last, String ts) {}

  /** A page of a digest. */
  record Of(ChannelId channel, Week week, int number) {}

  /**
   * The first that may be told, by their age.
   *
   * @param after the last one before them; empty for the very first
   */
  List<Story> first(
      DSLContext dsl, WorkspaceId workspace, Reach reach, Optional<RecognitionId> after, int most) {
    Condition all = within(workspace, reach);
    // Looked for from the first number of that time on, not from the first of all.
    long before = after.map(RecognitionId::value).orElseGet(() -> InOrderStore.first(dsl, all) - 1);
    return stories(dsl, workspace, all.and(isAfter(before)), most);
  }

  /** Those of a page that may still be told. */
  List<Story> on(DSLContext dsl, WorkspaceId workspace, Reach reach, Page page, int most) {
    return stories(
        dsl,
        workspace,
        within(workspace, reach)
            .and(RECOGNITION.RECOGNITION_ID.between(page.first().value(), page.last().value())),
        most);
  }

  int countAfter(DSLContext dsl, WorkspaceId workspace, Reach reach, RecognitionId last) {
    return dsl.fetchCount(RECOGNITION, after(workspace, reach, last));
  }

  /** Whether there are any after it, without counting them. */
  boolean anyAfter(DSLContext dsl, WorkspaceId workspace, Reach reach, RecognitionId last) {
    return dsl.fetchExists(RECOGNITION, after(workspace, reach, last));
  }

  private static Condition after(WorkspaceId workspace, Reach reach, RecognitionId last) {
    return within(workspace, reach).and(isAfter(last.value())).and(TELLABLE);
  }

  private List<Story> stories(DSLContext dsl, WorkspaceId workspace, Condition which, int most) {
    return stories.stories(
        dsl,
        workspace,
        select(RECOGNITION.RECOGNITION_ID.as(CHOSEN), inline(0).as(JOINED))
            .from(RECOGNITION)
            .where(which)
            .and(TELLABLE)
            .orderBy(RECOGNITION.RECOGNITION_ID)
            .limit(most));
  }

  private static Condition within(WorkspaceId workspace, Reach reach) {
    return FactStore.standing(workspace, reach.from(), reach.until())
        .and(CoverageStore.by(reach.coverage()));
  }

  private static Condition isAfter(long last) {
    return RECOGNITION.RECOGNITION_ID.gt(inline(last));
  }

  Optional<Page> page(
      DSLContext dsl, WorkspaceId workspace, ChannelId channel, Week week, int number) {
    return dsl.selectFrom(DIGEST_PAGE)
        .where(DIGEST_PAGE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_PAGE.CHANNEL_ID.eq(channel.value()))
        .and(DIGEST_PAGE.WEEK.eq(week.monday()))
        .and(DIGEST_PAGE.PAGE.eq(number))
        .fetchOptional(row ->
            new Page(
                number,
                new RecognitionId(row.getFirstRecognition()),
                new RecognitionId(row.getLastRecognition()),
                row.getTs()));
  }

  void save(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, Page page) {
    tx.insertInto(DIGEST_PAGE)
        .set(DIGEST_PAGE.WORKSPACE_ID, workspace.value())
        .set(DIGEST_PAGE.CHANNEL_ID, channel.value())
        .set(DIGEST_PAGE.WEEK, week.monday())
        .set(DIGEST_PAGE.PAGE, page.number())
        .set(DIGEST_PAGE.FIRST_RECOGNITION, page.first().value())
        .set(DIGEST_PAGE.LAST_RECOGNITION, page.last().value())
        .set(DIGEST_PAGE.TS, page.ts())
        .onConflictDoNothing()
        .execute();
  }

  /** The pages on which a recognition may stand that was given in this week. */
  List<Of> listing(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition, Week given) {
    return dsl.select(DIGEST_PAGE.CHANNEL_ID, DIGEST_PAGE.WEEK, DIGEST_PAGE.PAGE)
        .from(DIGEST_PAGE)
        .where(DIGEST_PAGE.WORKSPACE_ID.eq(workspace.value()))
        .and(DIGEST_PAGE.WEEK.ge(given.monday()))
        .and(DIGEST_PAGE.WEEK.le(given.monday().plusWeeks(2)))
        .and(DIGEST_PAGE.FIRST_RECOGNITION.le(recognition.value()))
        .and(DIGEST_PAGE.LAST_RECOGNITION.ge(recognition.value()))
        .orderBy(DIGEST_PAGE.WEEK, DIGEST_PAGE.CHANNEL_ID, DIGEST_PAGE.PAGE)
        .fetch(row -> new Of(new ChannelId(row.value1()), new Week(row.value2()), row.value3()));
  }
}
