package app.huzzah.ledger;

import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/** The rows of the ledger, and the balances beside it. */
public final class LedgerStore {
  private static final Kept<Entering> OF_RECOGNITIONS =
      Kept.of(gaps -> entering(gaps, LEDGER_ENTRY.RECOGNITION_ID));

  private static final Kept<Entering> OF_ANYTHING_ELSE =
      Kept.of(gaps -> entering(gaps, LEDGER_ENTRY.CAUSE_NUMBER));

  private static final Kept<Entering> BALANCES = Kept.of(LedgerStore::adding);

  /**
   * What is entered.
   *
   * @param entries at least one; all of recognitions, or none
   */
  public record Entering(WorkspaceId workspace, List<Entry> entries, Instant at) {

    /** What they add to each member's balance, in the order in which balances are locked. */
    private Map<MemberId, Integer> sums() {
      Map<MemberId, Integer> sums = new TreeMap<>();
      entries.forEach(entry -> sums.merge(entry.member(), entry.points(), Integer::sum));
      return sums;
    }

    private <T> List<T> each(Function<Entry, T> part) {
      return entries.stream().map(part).toList();
    }
  }

  /** Enters these, and adds them to their members' balances, which are locked by member. */
  public void enter(DSLContext tx, WorkspaceId workspace, List<Entry> entries, Instant at) {
    if (!entries.isEmpty()) {
      Entering all = new Entering(workspace, entries, at);
      boolean ofRecognitions = entries.getFirst().cause().isOfRecognition();
      tx.fetch((ofRecognitions ? OF_RECOGNITIONS : OF_ANYTHING_ELSE).about(all));
      add(tx, all);
    }
  }

  /** Adds what is entered elsewhere to its members' balances, which are locked by member. */
  public void add(DSLContext tx, Entering entered) {
    tx.fetch(BALANCES.about(entered));
  }

  /** The statement that enters what recognitions give, and adds nothing to balances. */
  public static ResultQuery<?> entering(Gaps<Entering> gaps) {
    return entering(gaps, LEDGER_ENTRY.RECOGNITION_ID);
  }

  private static ResultQuery<?> entering(Gaps<Entering> gaps, Field<Long> number) {
    return insertInto(
            LEDGER_ENTRY,
            LEDGER_ENTRY.WORKSPACE_ID,
            LEDGER_ENTRY.ENTERED_AT,
            LEDGER_ENTRY.MEMBER_ID,
            LEDGER_ENTRY.POINTS,
            LEDGER_ENTRY.CAUSE,
            number,
            LEDGER_ENTRY.BY_MEMBER_ID,
            LEDGER_ENTRY.DAY)
        .select(
            select(
                    gaps.value(LEDGER_ENTRY.WORKSPACE_ID, of -> of.workspace().value()),
                    gaps.value(LEDGER_ENTRY.ENTERED_AT, Entering::at),
                    field(name("member"), LEDGER_ENTRY.MEMBER_ID.getDataType()),
                    field(name("points"), LEDGER_ENTRY.POINTS.getDataType()),
                    field(name("cause"), LEDGER_ENTRY.CAUSE.getDataType()),
                    field(name("number"), number.getDataType()),
                    field(name("by"), LEDGER_ENTRY.BY_MEMBER_ID.getDataType()),
                    field(name("day"), LEDGER_ENTRY.DAY.getDataType()))
                .from(
                    table(
                            "unnest({0}, {1}, {2}, {3}, {4}, {5})",
                            gaps.values(
                                LEDGER_ENTRY.MEMBER_ID, of -> of.each(one -> one.member().value())),
                            gaps.values(LEDGER_ENTRY.POINTS, of -> of.each(Entry::points)),
                            gaps.values(
                                LEDGER_ENTRY.CAUSE, of -> of.each(one -> word(one.cause()))),
                            gaps.values(number, of -> of.each(Entry::number)),
                            gaps.values(
                                LEDGER_ENTRY.BY_MEMBER_ID, of -> of.each(one -> one.by().value())),
                            gaps.values(LEDGER_ENTRY.DAY, of -> of.each(Entry::day)))
                        .as("entry", "member", "points", "cause", "number", "by", "day")))
        .returningResult(LEDGER_ENTRY.ENTRY_ID);
  }

  /** The statement that adds to balances, locking them by member; below zero if need be. */
  public static ResultQuery<?> adding(Gaps<Entering> gaps) {
    return insertInto(BALANCE, BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID, BALANCE.POINTS)
        .select(
            select(
                    gaps.value(BALANCE.WORKSPACE_ID, of -> of.workspace().value()),
                    field(name("member"), BALANCE.MEMBER_ID.getDataType()),
                    field(name("points"), BALANCE.POINTS.getDataType()))
                .from(
                    table(
                            "unnest({0}, {1})",
                            gaps.values(
                                BALANCE.MEMBER_ID,
                                of -> of.sums().keySet().stream().map(MemberId::value).toList()),
                            gaps.values(BALANCE.POINTS, of -> of.sums().values()))
                        .as("entry", "member", "points")))
        .onConflict(BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID)
        .doUpdate()
        .set(BALANCE.POINTS, BALANCE.POINTS.plus(excluded(BALANCE.POINTS)))
        .returningResult(BALANCE.MEMBER_ID);
  }

  /** What a member has; negative where what they spent was taken back. */
  public int balance(DSLContext dsl, WorkspaceId workspace, MemberId member) {
    Integer points =
        dsl.select(BALANCE.POINTS)
            .from(BALANCE)
            .where(BALANCE.WORKSPACE_ID.eq(workspace.value()))
            .and(BALANCE.MEMBER_ID.eq(member.value()))
            .fetchOne(BALANCE.POINTS);
    return points == null ? 0 : points;
  }

  /**
   * What a member has; nobody else adds to it or takes from it until the transaction ends, but for
   * a first entry: who has none has nothing to take.
   */
  public int lockBalance(DSLContext tx, WorkspaceId workspace, MemberId member) {
    Integer points =
        tx.select(BALANCE.POINTS)
            .from(BALANCE)
            .where(BALANCE.WORKSPACE_ID.eq(workspace.value()))
            .and(BALANCE.MEMBER_ID.eq(member.value()))
            .forUpdate()
            .fetchOne(BALANCE.POINTS);
    return points == null ? 0 : points;
  }

  /** What each cause has added up to for a member; causes without an entry are missing. */
  public Map<Cause, Integer> sums(DSLContext dsl, WorkspaceId workspace, MemberId member) {
    Map<Cause, Integer> sums = new EnumMap<>(Cause.class);
    dsl.select(LEDGER_ENTRY.CAUSE, sum(LEDGER_ENTRY.POINTS))
        .from(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.WORKSPACE_ID.eq(workspace.value()))
        .and(LEDGER_ENTRY.MEMBER_ID.eq(member.value()))
        .groupBy(LEDGER_ENTRY.CAUSE)
        .forEach(row ->
            sums.put(
                Cause.valueOf(row.value1().toUpperCase(Locale.ROOT)),
                row.value2().intValueExact()));
    return sums;
  }

  private static String word(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT);
  }
}
