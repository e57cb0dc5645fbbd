package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.recognition.RecognitionRowStore.Which;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;

/** The rows of recognitions and their recipients. */
public final class RecognitionStore {
  private static final Kept<Which> ONE =
      Kept.of(gaps ->
          select(RECOGNITION.fields())
              .select(RecognitionRowStore.RECIPIENTS)
              .from(RECOGNITION)
              .where(RecognitionRowStore.is(gaps)));

  public Optional<Recognition> find(DSLContext dsl, WorkspaceId workspace, RecognitionId id) {
    return dsl.fetchOptional(ONE.about(new Which(workspace, id))).map(RecognitionRowStore::read);
  }

  public Optional<Recognition> findByKey(
      DSLContext dsl, WorkspaceId workspace, String businessKey) {
    return recognitions(dsl, workspace, RECOGNITION.BUSINESS_KEY.eq(businessKey))
        .fetchOptional(RecognitionRowStore::read);
  }

  /** The giver's latest one that still stands. */
  public Optional<Recognition> latestStanding(
      DSLContext dsl, WorkspaceId workspace, MemberId giver) {
    return recognitions(
            dsl,
            workspace,
            RECOGNITION.GIVER_ID.eq(giver.value()).and(RECOGNITION.TAKEN_BACK_AT.isNull()))
        .orderBy(RECOGNITION.RECOGNITION_ID.desc())
        .limit(1)
        .fetchOptional(RecognitionRowStore::read);
  }

  /** Those given from {@code from} until before {@code until} that still stand, oldest first. */
  public List<Recognition> standing(
      DSLContext dsl, WorkspaceId workspace, Instant from, Instant until) {
    return recognitions(
            dsl,
            workspace,
            RECOGNITION
                .GIVEN_AT
                .ge(from)
                .and(RECOGNITION.GIVEN_AT.lt(until))
                .and(RECOGNITION.TAKEN_BACK_AT.isNull()))
        .orderBy(RECOGNITION.GIVEN_AT, RECOGNITION.RECOGNITION_ID)
        .fetch(RecognitionRowStore::read);
  }

  /** The latest that an occasion gave, taken back or not; locked until the transaction ends. */
  Optional<Recognition> lockLatestOf(DSLContext tx, WorkspaceId workspace, Occasion occasion) {
    return tx.select(max(RECOGNITION.RECOGNITION_ID))
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION.OCCASION.eq(occasion.key()))
        .fetchOptional(row -> row.value1())
        .map(RecognitionId::new)
        .flatMap(latest -> lock(tx, workspace, latest));
  }

  /** Locks a recognition until the transaction ends, and reads it as it is then. */
  Optional<Recognition> lock(DSLContext tx, WorkspaceId workspace, RecognitionId id) {
    tx.selectOne().from(RECOGNITION).where(is(workspace, id)).forUpdate().fetch();
    return find(tx, workspace, id);
  }

  /** Those that a message of somebody's gave, or that one of our posts shows; oldest first. */
  public List<Recognition> shownBy(DSLContext dsl, WorkspaceId workspace, Source message) {
    Condition source =
        RECOGNITION
            .SOURCE_CHANNEL_ID
            .eq(message.channel().value())
            .and(RECOGNITION.SOURCE_TS.eq(message.ts()));
    Condition post =
        RECOGNITION.RECOGNITION_ID.in(
            select(RECOGNITION_MESSAGE.RECOGNITION_ID)
                .from(RECOGNITION_MESSAGE)
                .where(RECOGNITION_MESSAGE.WORKSPACE_ID.eq(workspace.value()))
                .and(RECOGNITION_MESSAGE.CHANNEL_ID.eq(message.channel().value()))
                .and(RECOGNITION_MESSAGE.TS.eq(message.ts())));
    return recognitions(dsl, workspace, source.or(post))
        .orderBy(RECOGNITION.RECOGNITION_ID)
        .fetch(RecognitionRowStore::read);
  }

  /** The occasions of what a message gave and still gives, also where it was undone by hand. */
  List<String> occasionsOf(DSLContext dsl, WorkspaceId workspace, Source message) {
    return dsl.select(RECOGNITION.OCCASION)
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION.SOURCE_CHANNEL_ID.eq(message.channel().value()))
        .and(RECOGNITION.SOURCE_TS.eq(message.ts()))
        .and(RECOGNITION.ORIGIN.eq(stored(Origin.MESSAGE)))
        .and(RECOGNITION.OCCASION.isNotNull())
        .and(
            RECOGNITION
                .TAKEN_BACK_HOW
                .isNull()
                .or(RECOGNITION.TAKEN_BACK_HOW.ne(stored(TakeBack.Way.SOURCE))))
        .fetch(RECOGNITION.OCCASION);
  }

  /** Whether anything that a message of somebody's gave still stands. */
  boolean stillGives(DSLContext dsl, WorkspaceId workspace, Source message) {
    return dsl.fetchExists(
        RECOGNITION,
        RECOGNITION
            .WORKSPACE_ID
            .eq(workspace.value())
            .and(RECOGNITION.SOURCE_CHANNEL_ID.eq(message.channel().value()))
            .and(RECOGNITION.SOURCE_TS.eq(message.ts()))
            .and(RECOGNITION.ORIGIN.eq(stored(Origin.MESSAGE)))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull()));
  }

  /** That which one of our posts in a channel shows. */
  Optional<Recognition> postedAs(DSLContext dsl, WorkspaceId workspace, Source post) {
    Condition shown =
        RECOGNITION.RECOGNITION_ID.in(
            select(RECOGNITION_MESSAGE.RECOGNITION_ID)
                .from(RECOGNITION_MESSAGE)
                .where(RECOGNITION_MESSAGE.WORKSPACE_ID.eq(workspace.value()))
                .and(RECOGNITION_MESSAGE.CHANNEL_ID.eq(post.channel().value()))
                .and(RECOGNITION_MESSAGE.TS.eq(post.ts()))
                .and(RECOGNITION_MESSAGE.ROLE.eq("post")));
    return recognitions(dsl, workspace, shown)
        .orderBy(RECOGNITION.RECOGNITION_ID)
        .limit(1)
        .fetchOptional(RecognitionRowStore::read);
  }

  /** The statement that stores a new recognition's row. */
  static ResultQuery<?> storing(Gaps<Recognition> gaps, Gaps<Occasion> occasions) {
    Map<Field<?>, Field<?>> row = new LinkedHashMap<>();
    gaps.put(row, RECOGNITION.WORKSPACE_ID, of -> of.workspace().value());
    gaps.put(row, RECOGNITION.RECOGNITION_ID, of -> of.id().value());
    occasions.put(row, RECOGNITION.BUSINESS_KEY, Occasion::businessKey);
    occasions.put(row, RECOGNITION.OCCASION, of -> of.changes() ? of.key() : null);
    gaps.put(row, RECOGNITION.GIVER_ID, of -> of.giver().value());
    gaps.put(row, RECOGNITION.KIND, of -> stored(of.kind()));
    gaps.put(row, RECOGNITION.SIZE, of -> stored(of.size()));
    gaps.put(row, RECOGNITION.POINTS, Recognition::points);
    gaps.put(row, RECOGNITION.MESSAGE, Recognition::message);
    gaps.put(row, RECOGNITION.COMPANY_VALUES, of -> of.values().toArray(String[]::new));
    gaps.put(row, RECOGNITION.CHANNEL_ID, of -> of.channel().map(ChannelId::value).orElse(null));
    gaps.put(row, RECOGNITION.THREAD_TS, of -> of.place().thread().orElse(null));
    gaps.put(
        row,
        RECOGNITION.SOURCE_CHANNEL_ID,
        of -> of.place().source().map(source -> source.channel().value()).orElse(null));
    gaps.put(row, RECOGNITION.SOURCE_TS, of -> of.place().source().map(Source::ts).orElse(null));
    gaps.put(row, RECOGNITION.AUDIENCE, of -> stored(of.audience()));
    gaps.put(row, RECOGNITION.ORIGIN, of -> stored(of.origin()));
    gaps.put(row, RECOGNITION.GIVEN_AT, Recognition::givenAt);
    gaps.put(row, RECOGNITION.WEEK, of -> of.week().monday());
    gaps.put(row, RECOGNITION.GIVEN_ON, Recognition::day);
    return insertInto(RECOGNITION).set(row).returningResult(RECOGNITION.RECOGNITION_ID);
  }

  /** Stores what became of one that was changed: its words, kind, size, points and recipients. */
  void change(DSLContext tx, Recognition now, Instant at) {
    tx.update(RECOGNITION)
        .set(RECOGNITION.KIND, stored(now.kind()))
        .set(RECOGNITION.SIZE, stored(now.size()))
        .set(RECOGNITION.POINTS, now.points())
        .set(RECOGNITION.MESSAGE, now.message())
        .set(RECOGNITION.COMPANY_VALUES, now.values().toArray(String[]::new))
        .set(RECOGNITION.CHANGED_AT, at)
        .where(is(now.workspace(), now.id()))
        .execute();
    List<String> recipients = now.recipients().stream().map(MemberId::value).toList();
    tx.deleteFrom(RECOGNITION_RECIPIENT)
        .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(now.workspace().value()))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(now.id().value()))
        .and(RECOGNITION_RECIPIENT.RECIPIENT_ID.notIn(recipients))
        .execute();
    var insert =
        tx.insertInto(
            RECOGNITION_RECIPIENT,
            RECOGNITION_RECIPIENT.WORKSPACE_ID,
            RECOGNITION_RECIPIENT.RECOGNITION_ID,
            RECOGNITION_RECIPIENT.RECIPIENT_ID,
            RECOGNITION_RECIPIENT.GIVER_ID);
    for (String recipient : recipients) {
      insert =
          insert.values(now.workspace().value(), now.id().value(), recipient, now.giver().value());
    }
    insert.onConflictDoNothing().execute();
  }

  /** Marks it as taken back, and keeps it locked; false where it was before. */
  boolean takeBack(DSLContext tx, Recognition recognition, TakeBack how) {
    return tx.update(RECOGNITION)
            .set(RECOGNITION.TAKEN_BACK_AT, how.at())
            .set(RECOGNITION.TAKEN_BACK_BY, how.by().value())
            .set(RECOGNITION.TAKEN_BACK_HOW, stored(how.way()))
            .set(RECOGNITION.TAKEN_BACK_REASON, how.reason().orElse(null))
            .where(is(recognition.workspace(), recognition.id()))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull())
            .execute()
        == 1;
  }

  /** Its message no longer gives either, so that giving again there counts again. */
  void leftBySource(DSLContext tx, Recognition takenBack) {
    tx.update(RECOGNITION)
        .set(RECOGNITION.TAKEN_BACK_HOW, stored(TakeBack.Way.SOURCE))
        .where(is(takenBack.workspace(), takenBack.id()))
        .execute();
  }

  private static Condition is(WorkspaceId workspace, RecognitionId id) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.RECOGNITION_ID.eq(id.value()));
  }

  private static SelectConditionStep<Record> recognitions(
      DSLContext dsl, WorkspaceId workspace, Condition which) {
    return dsl.select(RECOGNITION.fields())
        .select(RecognitionRowStore.RECIPIENTS)
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(which);
  }

  private static String stored(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
