package app.huzzah.demodata;

import app.huzzah.workspace.WorkspaceId;
import java.util.List;

/** All that can become of wishing for made-up data. */
public sealed interface DemoDataOutcome {
  /**
   * Everything is stored.
   *
   * @param rows how many of recognitions, recipients, boosts, totals, of all workspaces together
   */
  record Filled(List<WorkspaceId> workspaces, Rows rows) implements DemoDataOutcome {}

  /** Refused: these workspaces are there already, from the same seed. Nothing was changed. */
  record AlreadyThere(List<WorkspaceId> workspaces) implements DemoDataOutcome {}

  /**
   * Refused: with a week's points so many people cannot give so much. Nothing was changed.
   *
   * @param most recognitions that they can give about, in those years
   */
  record TooMany(int most) implements DemoDataOutcome {}

  /** How many were written. */
  record Rows(long recognitions, long recipients, long boosts, long posts, long totals) {
    static final Rows NONE = new Rows(0, 0, 0, 0, 0);

    Rows plus(Rows more) {
      return new Rows(
          recognitions + more.recognitions,
          recipients + more.recipients,
          boosts + more.boosts,
          posts + more.posts,
          totals + more.totals);
    }
  }
}
