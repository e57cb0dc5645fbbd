package app.huzzah.demodata;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static app.huzzah.db.schema.Tables.BOARD_RUNG_RECOMPUTED;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL_RECOMPUTED;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Computes what is kept beside the recognitions of a workspace that has just been filled. */
final class SumStore {
  static final List<String> PERIODS = List.of("week", "month", "quarter", "year", "all");

  /** Room for large sums, and no compiling of them: that takes longer than it saves. */
  void prepare(DSLContext tx) {
    tx.execute("set local work_mem = '256MB'");
    tx.execute("set local maintenance_work_mem = '512MB'");
    tx.execute("set local jit = off");
  }

  /** Those of one period, for the whole workspace or for its channels. */
  int sumUp(DSLContext tx, String workspace, String period, boolean channels) {
    Condition ofChannels =
        channels
            ? BOARD_TOTAL_RECOMPUTED.CHANNEL_ID.ne("")
            : BOARD_TOTAL_RECOMPUTED.CHANNEL_ID.eq("");
    // The view asks for each row whether its member is listed; here they are few, and known at
    // once.
    var unlisted =
        select(MEMBER.MEMBER_ID.as("member_id"))
            .from(MEMBER)
            .leftJoin(MEMBER_SETTING)
            .on(MEMBER_SETTING.WORKSPACE_ID.eq(MEMBER.WORKSPACE_ID))
            .and(MEMBER_SETTING.MEMBER_ID.eq(MEMBER.MEMBER_ID))
            .where(MEMBER.WORKSPACE_ID.eq(workspace))
            .and(MEMBER.IS_DEACTIVATED.isTrue().or(MEMBER_SETTING.OFF_BOARDS))
            .asTable("unlisted");
    Field<String> unlistedId = field(name("unlisted", "member_id"), String.class);
    UnaryOperator<Field<?>> recomputed =
        column ->
            column.equals(BOARD_TOTAL.IS_LISTED)
                ? field(unlistedId.isNull())
                : BOARD_TOTAL_RECOMPUTED.field(column.getName());
    return tx.insertInto(BOARD_TOTAL, BOARD_TOTAL.fields())
        .select(
            select(Arrays.stream(BOARD_TOTAL.fields()).map(recomputed).toList())
                .from(BOARD_TOTAL_RECOMPUTED)
                .leftJoin(unlisted)
                .on(unlistedId.eq(BOARD_TOTAL_RECOMPUTED.MEMBER_ID))
                .where(BOARD_TOTAL_RECOMPUTED.WORKSPACE_ID.eq(workspace))
                .and(BOARD_TOTAL_RECOMPUTED.PERIOD.eq(period))
                .and(ofChannels))
        .execute();
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

  /** The balance is what was ever received. */
  void earn(DSLContext tx, String workspace) {
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

  /** How many people have how much, for places far down; once all sums stand. */
  void countRungs(DSLContext tx, String workspace) {
    tx.insertInto(BOARD_RUNG, BOARD_RUNG.fields())
        .select(
            select(
                    Arrays.stream(BOARD_RUNG.fields())
                        .map(column -> BOARD_RUNG_RECOMPUTED.field(column.getName()))
                        .toList())
                .from(BOARD_RUNG_RECOMPUTED)
                .where(BOARD_RUNG_RECOMPUTED.WORKSPACE_ID.eq(workspace)))
        .execute();
  }
}
