package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static app.huzzah.recognition.AudienceStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;

import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Recipients of what was said in public, read a few at a time. */
final class PublicExportStore {
  ZoneId zone(DSLContext dsl, WorkspaceId workspace) {
    return dsl.select(WORKSPACE.ZONE)
        .from(WORKSPACE)
        .where(WORKSPACE.WORKSPACE_ID.eq(workspace.value()))
        .fetchSingle(row -> ZoneId.of(row.value1()));
  }

  /**
   * Hands over line by line, the newest recognition first. Needs a transaction.
   *
   * @param reader says whether it took the line and wants another
   * @return whether it got all of them
   */
  boolean forEach(
      DSLContext tx,
      WorkspaceId workspace,
      Instant from,
      Instant until,
      Predicate<PublicLine> reader) {
    var giver = MEMBER.as("giver");
    var recipient = MEMBER.as("recipient");
    Field<String> giverName = coalesce(giver.NAME, inline("")).as("giver_name");
    Field<String> recipientName = coalesce(recipient.NAME, inline("")).as("recipient_name");
    try (Cursor<? extends Record> rows =
        ExportStore.lines(tx, giverName, recipientName, CHANNEL.NAME)
            .leftJoin(giver)
            .on(giver.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
            .and(giver.MEMBER_ID.eq(RECOGNITION.GIVER_ID))
            .leftJoin(recipient)
            .on(recipient.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
            .and(recipient.MEMBER_ID.eq(RECOGNITION_RECIPIENT.RECIPIENT_ID))
            .leftJoin(CHANNEL)
            .on(CHANNEL.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
            .and(CHANNEL.CHANNEL_ID.eq(RECOGNITION.CHANNEL_ID))
            .where(standing(workspace, from, until))
            .and(SAID_IN_PUBLIC)
            .orderBy(
                RECOGNITION.GIVEN_AT.desc(),
                RECOGNITION.RECOGNITION_ID.desc(),
                RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .fetchSize(ExportStore.ROWS_AT_ONCE)
            .fetchLazy()) {
      for (Record row : rows) {
        PublicLine line =
            new PublicLine(
                ExportStore.line(row),
                row.get(giverName),
                row.get(recipientName),
                row.get(CHANNEL.NAME));
        if (!reader.test(line)) {
          return false;
        }
      }
      return true;
    }
  }

  /** How many recognitions of the span were not said in public. */
  int elsewhere(DSLContext tx, WorkspaceId workspace, Instant from, Instant until) {
    return tx.fetchCount(RECOGNITION, standing(workspace, from, until).and(not(SAID_IN_PUBLIC)));
  }

  private static Condition standing(WorkspaceId workspace, Instant from, Instant until) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.GIVEN_AT.ge(from))
        .and(RECOGNITION.GIVEN_AT.lt(until))
        .and(RECOGNITION.TAKEN_BACK_AT.isNull());
  }
}
