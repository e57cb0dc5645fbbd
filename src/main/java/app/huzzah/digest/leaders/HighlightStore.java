package app.huzzah.digest.leaders;

import static app.huzzah.digest.FactStore.standing;

import app.huzzah.digest.CandidateStore;
import app.huzzah.digest.Story;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import org.jooq.DSLContext;

/** Reads what may be a highlight of the last seven days. */
final class HighlightStore {
  List<Story> candidates(DSLContext dsl, WorkspaceId workspace, Spans spans) {
    return new CandidateStore()
        .candidates(
            dsl,
            workspace,
            standing(workspace, spans.weeksAgo(1), spans.toldAt()),
            spans.weeksAgo(1),
            spans.toldAt());
  }
}
