package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.Gaps;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** Reads a recognition from a row that holds its columns and {@link #RECIPIENTS}. */
final class RecognitionRowStore {
  static final Field<String[]> RECIPIENTS =
      field(
          select(
                  arrayAgg(RECOGNITION_RECIPIENT.RECIPIENT_ID)
                      .orderBy(RECOGNITION_RECIPIENT.RECIPIENT_ID))
              .from(RECOGNITION_RECIPIENT)
              .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
              .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID)));

  /** Which one is read. */
  record Which(WorkspaceId workspace, RecognitionId id) {}

  private RecognitionRowStore() {}

  /** The one that a kept statement is about. */
  static Condition is(Gaps<Which> which) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(which.value(RECOGNITION.WORKSPACE_ID, of -> of.workspace().value()))
        .and(
            RECOGNITION.RECOGNITION_ID.eq(
                which.value(RECOGNITION.RECOGNITION_ID, of -> of.id().value())));
  }

  static Recognition read(Record row) {
    return new Recognition(
        new WorkspaceId(row.get(RECOGNITION.WORKSPACE_ID)),
        new RecognitionId(row.get(RECOGNITION.RECOGNITION_ID)),
        new MemberId(row.get(RECOGNITION.GIVER_ID)),
        Arrays.stream(row.get(RECIPIENTS)).map(MemberId::new).toList(),
        word(Kind.class, row.get(RECOGNITION.KIND)),
        word(Size.class, row.get(RECOGNITION.SIZE)),
        row.get(RECOGNITION.POINTS),
        row.get(RECOGNITION.MESSAGE),
        List.of(row.get(RECOGNITION.COMPANY_VALUES)),
        place(row),
        word(Audience.class, row.get(RECOGNITION.AUDIENCE)),
        word(Origin.class, row.get(RECOGNITION.ORIGIN)),
        row.get(RECOGNITION.GIVEN_AT),
        row.get(RECOGNITION.GIVEN_ON),
        Optional.ofNullable(row.get(RECOGNITION.TAKEN_BACK_AT)).map(at -> takeBack(row, at)));
  }

  private static Place place(Record row) {
    return new Place(
        Optional.ofNullable(row.get(RECOGNITION.CHANNEL_ID)).map(ChannelId::new),
        Optional.ofNullable(row.get(RECOGNITION.THREAD_TS)),
        Optional.ofNullable(row.get(RECOGNITION.SOURCE_CHANNEL_ID))
            .map(channel -> new Source(new ChannelId(channel), row.get(RECOGNITION.SOURCE_TS))));
  }

  private static TakeBack takeBack(Record row, Instant at) {
    return new TakeBack(
        at,
        new MemberId(row.get(RECOGNITION.TAKEN_BACK_BY)),
        word(TakeBack.Way.class, row.get(RECOGNITION.TAKEN_BACK_HOW)),
        Optional.ofNullable(row.get(RECOGNITION.TAKEN_BACK_REASON)));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String stored) {
    return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
  }
}
