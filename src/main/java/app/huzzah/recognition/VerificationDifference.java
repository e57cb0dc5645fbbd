package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;

/** A number that is not what the recognitions that stand, or the ledger, add up to. */
public sealed interface VerificationDifference {
  WorkspaceId workspace();

  /** What is kept, in points. */
  long stored();

  /** What the recognitions and those who joined them, or the ledger, add up to, in points. */
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

  /**
   * Of one of a member's totals that boards are read from.
   *
   * @param total which one: side, period, channel and column
   */
  record OnBoards(
      WorkspaceId workspace, MemberId member, String total, long stored, long recomputed)
      implements VerificationDifference {
    @Override
    public String sentence() {
      return "Workspace %s, board total of %s (%s): %d stored, %d by the recognitions."
          .formatted(workspace, member, total, stored, recomputed);
    }
  }

  /**
   * Of how many people are on one rung of a board.
   *
   * @param rung which board and rung
   */
  record OnRung(WorkspaceId workspace, String rung, long stored, long recomputed)
      implements VerificationDifference {
    @Override
    public String sentence() {
      return "Workspace %s, people on a board (%s): %d stored, %d by the board's sums."
          .formatted(workspace, rung, stored, recomputed);
    }
  }

  /** Of what the ledger has of one recognition for a member. */
  record Entered(
      WorkspaceId workspace,
      MemberId member,
      RecognitionId recognition,
      long stored,
      long recomputed)
      implements VerificationDifference {
    @Override
    public String sentence() {
      return "Workspace %s, ledger of %s for recognition %d: %d points entered, %d by the recognition."
          .formatted(workspace, member, recognition.value(), stored, recomputed);
    }
  }

  /** Of a member's balance. */
  record Balance(WorkspaceId workspace, MemberId member, long stored, long recomputed)
      implements VerificationDifference {
    @Override
    public String sentence() {
      return "Workspace %s, balance of %s: %d points stored, %d by the ledger."
          .formatted(workspace, member, stored, recomputed);
    }
  }
}
