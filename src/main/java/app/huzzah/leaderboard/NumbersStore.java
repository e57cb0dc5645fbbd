package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Select;

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
    Condition stands =
        RECOGNITION.WORKSPACE_ID.eq(workspace.value()).and(RECOGNITION.TAKEN_BACK_AT.isNull());
    Condition given =
        stands
            .and((received ? recipient : giver).eq(member.value()))
            .and(within(RECOGNITION.GIVEN_AT, span));
    Condition joined =
        stands
            .and((received ? BOOST.RECIPIENT_ID : BOOST.BOOSTER_ID).eq(member.value()))
            .and(within(BOOST.BOOSTED_AT, span));
    Field<String> joining = received ? BOOST.BOOSTER_ID : BOOST.RECIPIENT_ID;
    return new Tally(
        parts(dsl, workspace, given),
        dsl.fetchCount(boosts(dsl, workspace, joining, joined)),
        dsl.fetchCount(
            dsl.select(received ? giver : recipient)
                .from(RECOGNITION)
                .join(RECOGNITION_RECIPIENT)
                .on(joined(workspace))
                .where(given)
                .union(boosts(dsl, workspace, joining, joined))));
  }

  private static Select<Record1<String>> boosts(
      DSLContext dsl, WorkspaceId workspace, Field<String> other, Condition which) {
    return dsl.select(other)
        .from(RECOGNITION)
        .join(BOOST)
        .on(BOOST.WORKSPACE_ID.eq(workspace.value()))
        .and(BOOST.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
        .where(which);
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

  private static Condition joined(WorkspaceId workspace) {
    return RECOGNITION_RECIPIENT
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));
  }

  private static Condition within(Field<Instant> moment, Optional<Span> span) {
    return span.map(only -> moment.ge(only.from()).and(moment.lt(only.until())))
        .orElse(noCondition());
  }

  private static Part part(Record4<String, String, Integer, Integer> row) {
    return new Part(
        Kind.valueOf(row.value1().toUpperCase(Locale.ROOT)),
        Size.valueOf(row.value2().toUpperCase(Locale.ROOT)),
        row.value3(),
        row.value4());
  }
}
