package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** The rows of recognitions and their recipients. */
public final class RecognitionStore {
  private static final Field<String[]> RECIPIENTS =
      field(
          select(
                  arrayAgg(RECOGNITION_RECIPIENT.RECIPIENT_ID)
                      .orderBy(RECOGNITION_RECIPIENT.RECIPIENT_ID))
              .from(RECOGNITION_RECIPIENT)
              .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
              .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID)));

  public Optional<Recognition> find(DSLContext dsl, WorkspaceId workspace, RecognitionId id) {
    return recognitions(dsl, workspace, RECOGNITION.RECOGNITION_ID.eq(id.value()))
        .fetchOptional(RecognitionStore::recognition);
  }

  public Optional<Recognition> findByKey(
      DSLContext dsl, WorkspaceId workspace, String businessKey) {
    return recognitions(dsl, workspace, RECOGNITION.BUSINESS_KEY.eq(businessKey))
        .fetchOptional(RecognitionStore::recognition);
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
        .fetchOptional(RecognitionStore::recognition);
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
        .fetch(RecognitionStore::recognition);
  }

  /** The latest that still stand and that this member gave or received, newest first. */
  public List<Recognition> latestWith(
      DSLContext dsl, WorkspaceId workspace, MemberId member, int most) {
    return recognitions(
            dsl,
            workspace,
            RECOGNITION
                .TAKEN_BACK_AT
                .isNull()
                .and(
                    RECOGNITION
                        .GIVER_ID
                        .eq(member.value())
                        .or(
                            RECOGNITION.RECOGNITION_ID.in(
                                select(RECOGNITION_RECIPIENT.RECOGNITION_ID)
                                    .from(RECOGNITION_RECIPIENT)
                                    .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(workspace.value()))
                                    .and(RECOGNITION_RECIPIENT.RECIPIENT_ID.eq(member.value()))))))
        .orderBy(RECOGNITION.RECOGNITION_ID.desc())
        .limit(most)
        .fetch(RecognitionStore::recognition);
  }

  /** Stores a gift; empty where another transaction has stored the same occasion meanwhile. */
  Optional<RecognitionId> insert(
      DSLContext dsl,
      Gift gift,
      List<String> values,
      List<MemberId> recipients,
      int points,
      Instant now,
      Week week) {
    Optional<RecognitionId> id =
        dsl.insertInto(RECOGNITION)
            .set(RECOGNITION.WORKSPACE_ID, gift.workspace().value())
            .set(RECOGNITION.BUSINESS_KEY, gift.businessKey())
            .set(RECOGNITION.GIVER_ID, gift.giver().value())
            .set(RECOGNITION.KIND, stored(gift.kind()))
            .set(RECOGNITION.SIZE, stored(gift.size()))
            .set(RECOGNITION.POINTS, points)
            .set(RECOGNITION.MESSAGE, gift.message())
            .set(RECOGNITION.COMPANY_VALUES, values.toArray(String[]::new))
            .set(RECOGNITION.CHANNEL_ID, gift.channel().map(ChannelId::value).orElse(null))
            .set(RECOGNITION.AUDIENCE, stored(gift.audience()))
            .set(RECOGNITION.ORIGIN, stored(gift.origin()))
            .set(RECOGNITION.GIVEN_AT, now)
            .set(RECOGNITION.WEEK, week.monday())
            .onConflict(RECOGNITION.WORKSPACE_ID, RECOGNITION.BUSINESS_KEY)
            .doNothing()
            .returningResult(RECOGNITION.RECOGNITION_ID)
            .fetchOptional(row -> new RecognitionId(row.value1()));
    id.ifPresent(stored -> addRecipients(dsl, gift.workspace(), stored, recipients));
    return id;
  }

  private static void addRecipients(
      DSLContext dsl, WorkspaceId workspace, RecognitionId id, List<MemberId> recipients) {
    var insert =
        dsl.insertInto(
            RECOGNITION_RECIPIENT,
            RECOGNITION_RECIPIENT.WORKSPACE_ID,
            RECOGNITION_RECIPIENT.RECOGNITION_ID,
            RECOGNITION_RECIPIENT.RECIPIENT_ID);
    for (MemberId recipient : recipients) {
      insert = insert.values(workspace.value(), id.value(), recipient.value());
    }
    insert.execute();
  }

  boolean standsLocked(DSLContext tx, WorkspaceId workspace, RecognitionId id) {
    return tx.select(RECOGNITION.TAKEN_BACK_AT)
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION.RECOGNITION_ID.eq(id.value()))
        .forShare()
        .fetchOptional()
        .map(row -> row.value1() == null)
        .orElse(false);
  }

  /** Marks it as taken back; false where it was before. */
  boolean takeBack(DSLContext dsl, Recognition recognition, MemberId by, Instant now) {
    return dsl.update(RECOGNITION)
            .set(RECOGNITION.TAKEN_BACK_AT, now)
            .set(RECOGNITION.TAKEN_BACK_BY, by.value())
            .where(RECOGNITION.WORKSPACE_ID.eq(recognition.workspace().value()))
            .and(RECOGNITION.RECOGNITION_ID.eq(recognition.id().value()))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull())
            .execute()
        == 1;
  }

  private static SelectConditionStep<Record> recognitions(
      DSLContext dsl, WorkspaceId workspace, Condition which) {
    return dsl.select(RECOGNITION.fields())
        .select(RECIPIENTS)
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(workspace.value()))
        .and(which);
  }

  private static Recognition recognition(Record row) {
    return new Recognition(
        new WorkspaceId(row.get(RECOGNITION.WORKSPACE_ID)),
        new RecognitionId(row.get(RECOGNITION.RECOGNITION_ID)),
        new MemberId(row.get(RECOGNITION.GIVER_ID)),
        Arrays.stream(row.get(RECIPIENTS)).map(MemberId::new).toList(),
        read(Kind.class, row.get(RECOGNITION.KIND)),
        read(Size.class, row.get(RECOGNITION.SIZE)),
        row.get(RECOGNITION.POINTS),
        row.get(RECOGNITION.MESSAGE),
        List.of(row.get(RECOGNITION.COMPANY_VALUES)),
        Optional.ofNullable(row.get(RECOGNITION.CHANNEL_ID)).map(ChannelId::new),
        read(Audience.class, row.get(RECOGNITION.AUDIENCE)),
        read(Origin.class, row.get(RECOGNITION.ORIGIN)),
        row.get(RECOGNITION.GIVEN_AT),
        new Week(row.get(RECOGNITION.WEEK)),
        Optional.ofNullable(row.get(RECOGNITION.TAKEN_BACK_AT)));
  }

  private static String stored(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E read(Class<E> type, String stored) {
    return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
  }
}
