package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.SEEN;

import app.huzzah.db.schema.tables.records.SeenRecord;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The rows that say which leaders read a recognition. */
public final class SeenStore {
  /** All who read it, in the order in which they said so. */
  public List<SeenBy> all(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return dsl.selectFrom(SEEN)
        .where(of(workspace, recognition))
        .orderBy(SEEN.SEEN_AT, SEEN.LEADER_ID)
        .fetch(SeenStore::seenBy);
  }

  public Optional<SeenBy> find(
      DSLContext dsl, WorkspaceId workspace, RecognitionId recognition, MemberId leader) {
    return dsl.selectFrom(SEEN)
        .where(of(workspace, recognition))
        .and(SEEN.LEADER_ID.eq(leader.value()))
        .fetchOptional(SeenStore::seenBy);
  }

  /** Stores it; of a leader who is there already, the words alone. */
  void save(DSLContext tx, WorkspaceId workspace, RecognitionId recognition, SeenBy by) {
    tx.insertInto(SEEN)
        .set(SEEN.WORKSPACE_ID, workspace.value())
        .set(SEEN.RECOGNITION_ID, recognition.value())
        .set(SEEN.LEADER_ID, by.leader().value())
        .set(SEEN.SEEN_AT, by.at())
        .set(SEEN.WORDS, by.words())
        .onConflict(SEEN.WORKSPACE_ID, SEEN.RECOGNITION_ID, SEEN.LEADER_ID)
        .doUpdate()
        .set(SEEN.WORDS, by.words())
        .execute();
  }

  private static Condition of(WorkspaceId workspace, RecognitionId recognition) {
    return SEEN.WORKSPACE_ID.eq(workspace.value()).and(SEEN.RECOGNITION_ID.eq(recognition.value()));
  }

  private static SeenBy seenBy(SeenRecord row) {
    return new SeenBy(new MemberId(row.getLeaderId()), row.getSeenAt(), row.getWords());
  }
}
