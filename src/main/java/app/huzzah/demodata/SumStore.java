package app.huzzah.demodata;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Computes what is kept beside the recognitions of a workspace that has just been filled: the same
 * as the views that verify it, in steps that suit millions. What two people have of each other in a
 * month is summed up once; quarters come from months, years from quarters, everything from years,
 * and the whole workspace from its channels.
 */
final class SumStore {
  /** Each after the one that it is summed up from. */
  static final List<String> PERIODS = List.of("week", "month", "quarter", "year", "all");

  /**
   * Room for large sums, no compiling of them (that takes longer than it saves), and all the time
   * that inventing takes.
   */
  void prepare(DSLContext tx) {
    tx.execute("set local idle_in_transaction_session_timeout = 0");
    tx.execute("set local work_mem = '256MB'");
    tx.execute("set local maintenance_work_mem = '512MB'");
    tx.execute("set local jit = off");
  }

  /** Collects all that gave somebody points; gives back how many lines. */
  long collect(DSLContext tx, String workspace) {
    tx.execute("drop table if exists demo_member, demo_channel, demo_credit, demo_all_channel");
    tx.execute(SumSql.MEMBERS, workspace);
    tx.execute(SumSql.CHANNELS, workspace);
    tx.execute("analyze demo_member, demo_channel");
    long lines = tx.execute(SumSql.CREDITS, workspace, workspace);
    tx.execute("analyze demo_credit");
    return lines;
  }

  /** Sums up one period after those before it in {@link #PERIODS}; gives back how many totals. */
  long sumUp(DSLContext tx, String workspace, String period) {
    String channels = "demo_" + period + "_channel";
    String whole = "demo_" + period;
    switch (period) {
      case "week", "month" -> pairsOfCredits(tx, channels, period);
      case "quarter" -> pairsOf(tx, "demo_month_channel", channels, "channel", truncated(period));
      case "year" -> pairsOf(tx, "demo_quarter_channel", channels, "channel", truncated(period));
      default -> pairsOf(tx, "demo_year_channel", channels, "channel", "date '0001-01-01'");
    }
    switch (period) {
      case "week" -> {}
      case "month" -> tx.execute("drop table demo_credit, demo_week_channel");
      case "quarter" -> tx.execute("drop table demo_month_channel");
      case "year" -> tx.execute("drop table demo_quarter_channel");
      default -> tx.execute("drop table demo_year_channel");
    }
    pairsOf(tx, channels, whole, "0", "starts");
    long totals = 0;
    for (String view : List.of("received", "given")) {
      totals += total(tx, workspace, period, view, whole, "true");
      totals += total(tx, workspace, period, view, channels, "channel <> 0");
    }
    tx.execute("drop table " + whole);
    return totals;
  }

  private static String truncated(String period) {
    return "date_trunc('" + period + "', starts::timestamp)::date";
  }

  private static void pairsOfCredits(DSLContext tx, String pairs, String starts) {
    tx.execute(SumSql.PAIRS_OF_CREDITS.replace("{pairs}", pairs).replace("{starts}", starts));
    tx.execute("analyze " + pairs);
  }

  private static void pairsOf(
      DSLContext tx, String from, String pairs, String channel, String starts) {
    tx.execute(
        SumSql.PAIRS_OF_PAIRS
            .replace("{pairs}", pairs)
            .replace("{channel}", channel)
            .replace("{starts}", starts)
            .replace("{from}", from));
    tx.execute("analyze " + pairs);
  }

  private static long total(
      DSLContext tx, String workspace, String period, String view, String pairs, String which) {
    return tx.execute(
        SumSql.TOTALS
            .replace("{who}", view.equals("given") ? "giver" : "recipient")
            .replace("{pairs}", pairs)
            .replace("{which}", which),
        workspace,
        period,
        view);
  }

  /** What was spent each week is what was given in it. */
  void spend(DSLContext tx, String workspace) {
    tx.insertInto(
            ALLOWANCE_USE,
            ALLOWANCE_USE.WORKSPACE_ID,
            ALLOWANCE_USE.GIVER_ID,
            ALLOWANCE_USE.WEEK,
            ALLOWANCE_USE.SPENT)
        .select(
            select(
                    BOARD_TOTAL.WORKSPACE_ID,
                    BOARD_TOTAL.MEMBER_ID,
                    BOARD_TOTAL.STARTS,
                    BOARD_TOTAL.POINTS)
                .from(BOARD_TOTAL)
                .where(ofAll(workspace, "week", "given")))
        .execute();
  }

  /** Every point is entered; the balance is what was ever received. */
  void earn(DSLContext tx, String workspace) {
    tx.execute(SumSql.ENTRIES, workspace, workspace);
    tx.insertInto(BALANCE, BALANCE.WORKSPACE_ID, BALANCE.MEMBER_ID, BALANCE.POINTS)
        .select(
            select(BOARD_TOTAL.WORKSPACE_ID, BOARD_TOTAL.MEMBER_ID, BOARD_TOTAL.POINTS)
                .from(BOARD_TOTAL)
                .where(ofAll(workspace, "all", "received")))
        .execute();
  }

  private static Condition ofAll(String workspace, String period, String view) {
    return BOARD_TOTAL
        .WORKSPACE_ID
        .eq(workspace)
        .and(BOARD_TOTAL.CHANNEL_ID.eq(""))
        .and(BOARD_TOTAL.PERIOD.eq(period))
        .and(BOARD_TOTAL.VIEW.eq(view));
  }

  /** How many people have how much, for places far down; once all totals stand. */
  void countRungs(DSLContext tx, String workspace) {
    tx.execute(SumSql.RUNGS, workspace, workspace, workspace);
  }
}
