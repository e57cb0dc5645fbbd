package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;

/** A number that is not what the recognitions that stand add up to. */
public sealed interface VerificationDifference {
  WorkspaceId workspace();

  MemberId member();

  /** What is kept, in points. */
  long stored();

  /** What the recognitions and those who joined them add up to, in points. */
  long recomputed();

  /** For people, in one line; names ids only. */
  String sentence();

  /** Of what a member has spent of a week's allowance. */
  record Spent(WorkspaceId workspace, MemberId member, Week week, long stored, long recomputed)
      implements VerificationDifference {
    @Override
    public String sentence() {
      return "Workspace %s, allowance of %s in the week of %s: %d points stored as spent, %d by the recognitions."
          .formatted(workspace, member, week.monday(), stored, recomputed);
    }
  }

  /** Of a member's balance. */
  record Balance(WorkspaceId workspace, MemberId member, long stored, long recomputed)
      implements VerificationDifference {
    @Override
    public String sentence() {
      return "Workspace %s, balance of %s: %d points stored, %d by the recognitions."
          .formatted(workspace, member, stored, recomputed);
    }
  }
}
