package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.HOME;
import static org.jooq.impl.DSL.excluded;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import org.jooq.DSLContext;

/** The rows of those who opened their Home. */
final class HomeStore {
  /** Writes it down, unless that was done after {@code since}. */
  void opened(DSLContext tx, WorkspaceId workspace, MemberId member, Instant now, Instant since) {
    tx.insertInto(HOME)
        .set(HOME.WORKSPACE_ID, workspace.value())
        .set(HOME.MEMBER_ID, member.value())
        .set(HOME.OPENED_AT, now)
        .onConflict(HOME.WORKSPACE_ID, HOME.MEMBER_ID)
        .doUpdate()
        .set(HOME.OPENED_AT, excluded(HOME.OPENED_AT))
        .where(HOME.OPENED_AT.lt(since))
        .execute();
  }

  void remove(DSLContext tx, WorkspaceId workspace, MemberId member) {
    tx.deleteFrom(HOME)
        .where(HOME.WORKSPACE_ID.eq(workspace.value()))
        .and(HOME.MEMBER_ID.eq(member.value()))
        .execute();
  }
}
