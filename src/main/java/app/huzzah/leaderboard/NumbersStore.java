package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;

/** What one member received or gave, from the recognitions that stand. */
final class NumbersStore {
  /**
   * What a member received or gave.
   *
   * @param span only what was given in it; empty for everything
   */
  Tally tally(
      DSLContext dsl, WorkspaceId workspace, MemberId member, View view, Optional<Span> span) {
    boolean received = view == View.RECEIVED;
    Field<String> giver = RECOGNITION.GIVER_ID;
    Field<String> recipient = RECOGNITION_RECIPIENT.RECIPIENT_ID;
    Condition counts =
        RECOGNITION
            .WORKSPACE_ID
            .eq(workspace.value())
            .and((received ? recipient : giver).eq(member.value()))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull())
            .and(span.map(NumbersStore::within).orElse(noCondition()));
    return new Tally(
        parts(dsl, workspace, counts),
        differentOthers(dsl, workspace, received ? giver : recipient, counts));
  }

  private static List<Part> parts(DSLContext dsl, WorkspaceId workspace, Condition counts) {
    return dsl
        .select(RECOGNITION.KIND, RECOGNITION.SIZE, RECOGNITION.POINTS, count())
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(joined(workspace))
        .where(counts)
        .groupBy(RECOGNITION.KIND, RECOGNITION.SIZE, RECOGNITION.POINTS)
        .fetch(NumbersStore::part)
        .stream()
        .sorted(
            Comparator.comparing(Part::size).thenComparingInt(Part::each).thenComparing(Part::kind))
        .toList();
  }

  private static int differentOthers(
      DSLContext dsl, WorkspaceId workspace, Field<String> other, Condition counts) {
    return dsl.select(countDistinct(other))
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(joined(workspace))
        .where(counts)
        .fetchSingle()
        .value1();
  }

  private static Condition joined(WorkspaceId workspace) {
    return RECOGNITION_RECIPIENT
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));
  }

  private static Condition within(Span span) {
    return RECOGNITION.GIVEN_AT.ge(span.from()).and(RECOGNITION.GIVEN_AT.lt(span.until()));
  }

  private static Part part(Record4<String, String, Integer, Integer> row) {
    return new Part(
        Kind.valueOf(row.value1().toUpperCase(Locale.ROOT)),
        Size.valueOf(row.value2().toUpperCase(Locale.ROOT)),
        row.value3(),
        row.value4());
  }
}
