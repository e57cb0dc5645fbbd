package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

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

  private AudienceStore() {}
}
