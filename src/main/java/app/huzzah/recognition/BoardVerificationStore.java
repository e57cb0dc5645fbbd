package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BOARD_RUNG_DIFFERENCES;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL_DIFFERENCES;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import org.jooq.DSLContext;

/** The totals of boards beside their recomputation; only those that differ leave the database. */
final class BoardVerificationStore {
  /** One period after the other: each alone fits a server's memory more easily. */
  private static final List<String> PERIODS = List.of("week", "month", "quarter", "year", "all");

  List<VerificationDifference> totals(DSLContext dsl) {
    return PERIODS.stream().flatMap(period -> totals(dsl, period).stream()).toList();
  }

  private static List<VerificationDifference> totals(DSLContext dsl, String period) {
    var differences = BOARD_TOTAL_DIFFERENCES.call(period);
    return dsl.selectFrom(differences)
        .orderBy(differences.WORKSPACE_ID, differences.MEMBER_ID, differences.TOTAL)
        .fetch(row ->
            new VerificationDifference.OnBoards(
                new WorkspaceId(row.getWorkspaceId()),
                new MemberId(row.getMemberId()),
                row.getTotal(),
                row.getKept(),
                row.getRecomputed()));
  }

  /** How many people are on each rung. */
  List<VerificationDifference> rungs(DSLContext dsl) {
    var differences = BOARD_RUNG_DIFFERENCES.call();
    return dsl.selectFrom(differences)
        .orderBy(differences.WORKSPACE_ID, differences.RUNG)
        .fetch(row ->
            new VerificationDifference.OnRung(
                new WorkspaceId(row.getWorkspaceId()),
                row.getRung(),
                row.getKept(),
                row.getRecomputed()));
  }
}
