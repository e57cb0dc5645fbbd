package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
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
import org.jooq.Table;

/** Each total beside its recomputation; only those that differ leave the database. */
final class VerificationStore {
  private static final Field<String> WORKSPACE =
      field(name("recomputed", "workspace"), String.class);
  private static final Field<String> WHO = field(name("recomputed", "who"), String.class);
  private static final Field<LocalDate> WEEK = field(name("recomputed", "week"), LocalDate.class);
  private static final Field<Long> RECOGNISED = field(name("recomputed", "recognised"), Long.class);
  private static final Field<Long> SUM = field(name("recomputed", "sum"), Long.class);

  private static final Field<String> ENTERED_IN =
      field(name("entered", "in_workspace"), String.class);
  private static final Field<String> ENTERED_FOR = field(name("entered", "member"), String.class);
  private static final Field<Long> ENTERED_OF = field(name("entered", "recognised"), Long.class);
  private static final Field<Long> ENTERED = field(name("entered", "sum"), Long.class);

  private static final Condition JOINED =
      RECOGNITION_RECIPIENT
          .WORKSPACE_ID
          .eq(RECOGNITION.WORKSPACE_ID)
          .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));
  private static final Condition BOOSTED =
      BOOST
          .WORKSPACE_ID
          .eq(RECOGNITION.WORKSPACE_ID)
          .and(BOOST.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));

  /** One payment: so many points from somebody's allowance of a week to somebody's balance. */
  private static final Field<String> FROM = field(name("paid", "giver"), String.class);

  private static final Field<String> TO = field(name("paid", "receiver"), String.class);
  private static final Field<String> IN = field(name("paid", "workspace"), String.class);
  private static final Field<LocalDate> OF_WEEK = field(name("paid", "week"), LocalDate.class);
  private static final Field<Long> OF_RECOGNITION = field(name("paid", "recognition"), Long.class);
  private static final Field<Integer> POINTS = field(name("paid", "points"), Integer.class);

  /** All that the recognitions that stand, and those who joined them, gave to each recipient. */
  private static Table<?> payments() {
    var gifts =
        select(
                RECOGNITION.WORKSPACE_ID.as(IN),
                RECOGNITION.GIVER_ID.as(FROM),
                RECOGNITION_RECIPIENT.RECIPIENT_ID.as(TO),
                RECOGNITION.WEEK.as(OF_WEEK),
                RECOGNITION.RECOGNITION_ID.as(OF_RECOGNITION),
                RECOGNITION.POINTS.as(POINTS))
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(JOINED)
            .where(RECOGNITION.TAKEN_BACK_AT.isNull());
    var boosts =
        select(
                BOOST.WORKSPACE_ID,
                BOOST.BOOSTER_ID,
                BOOST.RECIPIENT_ID,
                BOOST.WEEK,
                BOOST.RECOGNITION_ID,
                inline(Boost.POINTS))
            .from(RECOGNITION)
            .join(BOOST)
            .on(BOOSTED)
            .where(RECOGNITION.TAKEN_BACK_AT.isNull());
    return gifts.unionAll(boosts).asTable("paid");
  }

  List<VerificationDifference> allowances(DSLContext dsl) {
    var recomputed =
        select(
                IN.as(WORKSPACE),
                FROM.as(WHO),
                OF_WEEK.as(WEEK),
                sum(POINTS).cast(Long.class).as(SUM))
            .from(payments())
            .groupBy(IN, FROM, OF_WEEK)
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

  /** Balances beside the sums of the ledger's entries. */
  List<VerificationDifference> balances(DSLContext dsl) {
    var recomputed =
        select(
                LEDGER_ENTRY.WORKSPACE_ID.as(WORKSPACE),
                LEDGER_ENTRY.MEMBER_ID.as(WHO),
                sum(LEDGER_ENTRY.POINTS).cast(Long.class).as(SUM))
            .from(LEDGER_ENTRY)
            .groupBy(LEDGER_ENTRY.WORKSPACE_ID, LEDGER_ENTRY.MEMBER_ID)
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

  /** What the ledger has of each recognition beside what that, and those who joined it, gives. */
  List<VerificationDifference> entries(DSLContext dsl) {
    var recomputed =
        select(
                IN.as(WORKSPACE),
                TO.as(WHO),
                OF_RECOGNITION.as(RECOGNISED),
                sum(POINTS).cast(Long.class).as(SUM))
            .from(payments())
            .groupBy(IN, TO, OF_RECOGNITION)
            .asTable("recomputed");
    var entered =
        select(
                LEDGER_ENTRY.WORKSPACE_ID.as("in_workspace"),
                LEDGER_ENTRY.MEMBER_ID.as("member"),
                LEDGER_ENTRY.RECOGNITION_ID.as("recognised"),
                sum(LEDGER_ENTRY.POINTS).cast(Long.class).as("sum"))
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.RECOGNITION_ID.isNotNull())
            .groupBy(LEDGER_ENTRY.WORKSPACE_ID, LEDGER_ENTRY.MEMBER_ID, LEDGER_ENTRY.RECOGNITION_ID)
            .asTable("entered");
    Field<String> workspace = coalesce(WORKSPACE, ENTERED_IN);
    Field<String> who = coalesce(WHO, ENTERED_FOR);
    Field<Long> recognition = coalesce(RECOGNISED, ENTERED_OF);
    Field<Long> stored = orZero(ENTERED);
    Field<Long> right = orZero(SUM);
    return dsl.select(workspace, who, recognition, stored, right)
        .from(entered)
        .fullJoin(recomputed)
        .on(WORKSPACE.eq(ENTERED_IN))
        .and(WHO.eq(ENTERED_FOR))
        .and(RECOGNISED.eq(ENTERED_OF))
        .where(stored.ne(right))
        .orderBy(workspace, who, recognition)
        .fetch(row ->
            new VerificationDifference.Entered(
                new WorkspaceId(row.value1()),
                new MemberId(row.value2()),
                new RecognitionId(row.value3()),
                row.value4(),
                row.value5()));
  }

  private static Field<Long> orZero(Field<? extends Number> points) {
    return coalesce(points.cast(Long.class), inline(0L));
  }
}
