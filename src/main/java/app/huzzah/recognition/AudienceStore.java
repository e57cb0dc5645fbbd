package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.huzzah.workspace.WorkspaceId;
import org.jooq.Condition;

/** Whom the words of a recognition may reach, asked of its row. */
public final class AudienceStore {
  /** Everybody could read it, and still can: said in a channel that is public to this day. */
  public static final Condition SAID_IN_PUBLIC =
      RECOGNITION
          .AUDIENCE
          .eq("public")
          .and(
              exists(
                  selectOne()
                      .from(CHANNEL)
                      .where(CHANNEL.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                      .and(CHANNEL.CHANNEL_ID.eq(RECOGNITION.CHANNEL_ID))));

  /**
   * {@link #SAID_IN_PUBLIC} for many of one workspace: its channels are read once, where the server
   * would else look one up for each. As a value and no condition of its own, since it would make
   * one join of the two.
   */
  public static Condition saidInPublic(WorkspaceId workspace) {
    Condition known =
        RECOGNITION.CHANNEL_ID.in(
            select(CHANNEL.CHANNEL_ID)
                .from(CHANNEL)
                .where(CHANNEL.WORKSPACE_ID.eq(workspace.value())));
    return RECOGNITION.AUDIENCE.eq("public").and(coalesce(field(known), inline(false)));
  }

  private AudienceStore() {}
}
