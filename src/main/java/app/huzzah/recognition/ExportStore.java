package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** All recipients of all recognitions, read a few at a time. */
final class ExportStore {
  /** How many joined for this recipient. */
  private static final Field<Integer> BOOSTS =
      field(
          selectCount()
              .from(BOOST)
              .where(BOOST.WORKSPACE_ID.eq(RECOGNITION_RECIPIENT.WORKSPACE_ID))
              .and(BOOST.RECOGNITION_ID.eq(RECOGNITION_RECIPIENT.RECOGNITION_ID))
              .and(BOOST.RECIPIENT_ID.eq(RECOGNITION_RECIPIENT.RECIPIENT_ID)));

  /** Rows that are held at once: few enough for any memory, enough for few round trips. */
  static final int ROWS_AT_ONCE = 500;

  /**
   * Hands over line by line, in the order of both primary keys. Needs a transaction.
   *
   * @return how many lines
   */
  long forEach(DSLContext tx, Optional<WorkspaceId> workspace, Consumer<ExportLine> reader) {
    try (Cursor<? extends Record> rows =
        lines(tx)
            .where(
                workspace
                    .map(WorkspaceId::value)
                    .map(RECOGNITION.WORKSPACE_ID::eq)
                    .orElse(noCondition()))
            .orderBy(
                RECOGNITION.WORKSPACE_ID,
                RECOGNITION.RECOGNITION_ID,
                RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .fetchSize(ROWS_AT_ONCE)
            .fetchLazy()) {
      long lines = 0;
      for (Record row : rows) {
        reader.accept(line(row));
        lines++;
      }
      return lines;
    }
  }

  /**
   * Recipients and their recognitions, with what {@link #line} reads.
   *
   * @param more what else is read
   */
  static SelectOnConditionStep<Record> lines(DSLContext tx, Field<?>... more) {
    return tx.select(
            RECOGNITION.RECOGNITION_ID,
            RECOGNITION.GIVEN_AT,
            RECOGNITION.GIVER_ID,
            RECOGNITION_RECIPIENT.RECIPIENT_ID,
            RECOGNITION.KIND,
            RECOGNITION.SIZE,
            RECOGNITION.POINTS,
            BOOSTS,
            RECOGNITION.CHANNEL_ID,
            RECOGNITION.ORIGIN,
            RECOGNITION.COMPANY_VALUES,
            RECOGNITION.MESSAGE,
            RECOGNITION.TAKEN_BACK_AT)
        .select(more)
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));
  }

  static ExportLine line(Record row) {
    return new ExportLine(
        row.get(RECOGNITION.RECOGNITION_ID),
        row.get(RECOGNITION.GIVEN_AT),
        row.get(RECOGNITION.GIVER_ID),
        row.get(RECOGNITION_RECIPIENT.RECIPIENT_ID),
        row.get(RECOGNITION.KIND),
        row.get(RECOGNITION.SIZE),
        row.get(RECOGNITION.POINTS),
        row.get(BOOSTS) * Boost.POINTS,
        Optional.ofNullable(row.get(RECOGNITION.CHANNEL_ID)),
        row.get(RECOGNITION.ORIGIN),
        List.of(row.get(RECOGNITION.COMPANY_VALUES)),
        row.get(RECOGNITION.MESSAGE),
        Optional.ofNullable(row.get(RECOGNITION.TAKEN_BACK_AT)));
  }
}
