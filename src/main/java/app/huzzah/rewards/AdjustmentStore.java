package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.ADJUSTMENT;

import app.huzzah.db.schema.tables.records.AdjustmentRecord;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The rows of what admins gave to balances, or took. */
public final class AdjustmentStore {
  public Optional<Adjustment> find(DSLContext dsl, WorkspaceId workspace, AdjustmentId id) {
    return dsl.selectFrom(ADJUSTMENT)
        .where(ADJUSTMENT.WORKSPACE_ID.eq(workspace.value()))
        .and(ADJUSTMENT.ADJUSTMENT_ID.eq(id.value()))
        .fetchOptional(AdjustmentStore::adjustment);
  }

  /** A member's, newest first. */
  List<Adjustment> of(DSLContext dsl, WorkspaceId workspace, MemberId member, int most) {
    return dsl.selectFrom(ADJUSTMENT)
        .where(ADJUSTMENT.WORKSPACE_ID.eq(workspace.value()))
        .and(ADJUSTMENT.MEMBER_ID.eq(member.value()))
        .orderBy(ADJUSTMENT.ADJUSTMENT_ID.desc())
        .limit(most)
        .fetch(AdjustmentStore::adjustment);
  }

  /** The one that was asked for by a form of this name. */
  Optional<Adjustment> askedBy(DSLContext dsl, WorkspaceId workspace, String form) {
    return dsl.selectFrom(ADJUSTMENT)
        .where(ADJUSTMENT.WORKSPACE_ID.eq(workspace.value()))
        .and(ADJUSTMENT.ASKED_BY.eq(form))
        .fetchOptional(AdjustmentStore::adjustment);
  }

  Adjustment add(
      DSLContext tx,
      WorkspaceId workspace,
      MemberId member,
      int points,
      String reason,
      MemberId by,
      String form,
      Instant at) {
    AdjustmentRecord row = tx.newRecord(ADJUSTMENT);
    row.setWorkspaceId(workspace.value());
    row.setMemberId(member.value());
    row.setPoints(points);
    row.setReason(reason);
    row.setAdjustedBy(by.value());
    row.setAskedBy(form);
    row.setAdjustedAt(at);
    row.insert();
    return adjustment(row);
  }

  private static Adjustment adjustment(AdjustmentRecord row) {
    return new Adjustment(
        new WorkspaceId(row.getWorkspaceId()),
        new AdjustmentId(row.getAdjustmentId()),
        new MemberId(row.getMemberId()),
        row.getPoints(),
        row.getReason(),
        new MemberId(row.getAdjustedBy()),
        row.getAdjustedAt());
  }
}
