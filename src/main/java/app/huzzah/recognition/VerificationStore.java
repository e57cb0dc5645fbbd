package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Each total beside its recomputation; only those that differ leave the database. */
final class VerificationStore {
  private static final Field<String> WORKSPACE =
      field(name("recomputed", "workspace"), String.class);
  private static final Field<String> WHO = field(name("recomputed", "who"), String.class);
  private static final Field<LocalDate> WEEK = field(name("recomputed", "week"), LocalDate.class);
  private static final Field<Long> SUM = field(name("recomputed", "sum"), Long.class);

  private static final Condition JOINED =
      RECOGNITION_RECIPIENT
          .WORKSPACE_ID
          .eq(RECOGNITION.WORKSPACE_ID)
          .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));

  List<VerificationDifference> allowances(DSLContext dsl) {
    var recomputed =
        select(
                RECOGNITION.WORKSPACE_ID.as(WORKSPACE),
                RECOGNITION.GIVER_ID.as(WHO),
                RECOGNITION.WEEK.as(WEEK),
                sum(RECOGNITION.POINTS).cast(Long.class).as(SUM))
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(JOINED)
            .where(RECOGNITION.TAKEN_BACK_AT.isNull())
            .groupBy(RECOGNITION.WORKSPACE_ID, RECOGNITION.GIVER_ID, RECOGNITION.WEEK)
            .asTable("recomputed");
    Field<String> workspace = coalesce(WORKSPACE, ALLOWANCE_USE.WORKSPACE_ID);
    Field<String> who = coalesce(WHO, ALLOWANCE_USE.GIVER_ID);
    Field<LocalDate> week = coalesce(WEEK, ALLOWANCE_USE.WEEK);
    Field<Long> stored = orZero(ALLOWANCE_USE.SPENT);
    Field<Long> right = orZero(SUM);
    return dsl.select(workspace, who, week, stored, right)
        .from(ALLOWANCE_USE)
        .fullJoin(recomputed)
        .on(WORKSPACE.eq(ALLOWANCE_USE.WORKSPACE_ID))
        .and(WHO.eq(ALLOWANCE_USE.GIVER_ID))
        .and(WEEK.eq(ALLOWANCE_USE.WEEK))
        .where(stored.ne(right))
        .orderBy(workspace, who, week)
        .fetch(row ->
            new VerificationDifference.Spent(
                new WorkspaceId(row.value1()),
                new MemberId(row.value2()),
                Week.of(row.value3()),
                row.value4(),
                row.value5()));
  }

  List<VerificationDifference> balances(DSLContext dsl) {
    var recomputed =
        select(
                RECOGNITION.WORKSPACE_ID.as(WORKSPACE),
                RECOGNITION_RECIPIENT.RECIPIENT_ID.as(WHO),
                sum(RECOGNITION.POINTS).cast(Long.class).as(SUM))
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(JOINED)
            .where(RECOGNITION.TAKEN_BACK_AT.isNull())
            .groupBy(RECOGNITION.WORKSPACE_ID, RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .asTable("recomputed");
    Field<String> workspace = coalesce(WORKSPACE, BALANCE.WORKSPACE_ID);
    Field<String> who = coalesce(WHO, BALANCE.MEMBER_ID);
    Field<Long> stored = orZero(BALANCE.POINTS);
    Field<Long> right = orZero(SUM);
    return dsl.select(workspace, who, stored, right)
        .from(BALANCE)
        .fullJoin(recomputed)
        .on(WORKSPACE.eq(BALANCE.WORKSPACE_ID))
        .and(WHO.eq(BALANCE.MEMBER_ID))
        .where(stored.ne(right))
        .orderBy(workspace, who)
        .fetch(row ->
            new VerificationDifference.Balance(
                new WorkspaceId(row.value1()),
                new MemberId(row.value2()),
                row.value3(),
                row.value4()));
  }

  private static Field<Long> orZero(Field<? extends Number> points) {
    return coalesce(points.cast(Long.class), inline(0L));
  }
}
