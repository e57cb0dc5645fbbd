package app.huzzah.slack.action;

import static app.huzzah.db.schema.Tables.OCCASION;

import app.huzzah.db.Database;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;

/** Which boards were shared from which message, so that a second press shares none again. */
public final class SharedBoardStore {
  private final Database database;

  public SharedBoardStore(Database database) {
    this.database = database;
  }

  /**
   * A board that is shared from a message.
   *
   * @param message Slack's id of the message with the button
   * @param code which board
   */
  record Share(WorkspaceId workspace, ChannelId channel, String message, String code) {
    private String key() {
      return "board:" + channel + ":" + message + ":" + code;
    }
  }

  /** Notes that it is shared; false where it was before, whichever instance did it. */
  boolean begin(Share share) {
    return database.inTransaction(tx ->
        tx.insertInto(OCCASION, OCCASION.WORKSPACE_ID, OCCASION.OCCASION_, OCCASION.VERSION)
                .values(share.workspace().value(), share.key(), BigDecimal.ONE)
                .onConflictDoNothing()
                .execute()
            == 1);
  }

  /** It did not come to it. */
  void undo(Share share) {
    database.runInTransaction(tx ->
        tx.deleteFrom(OCCASION)
            .where(OCCASION.WORKSPACE_ID.eq(share.workspace().value()))
            .and(OCCASION.OCCASION_.eq(share.key()))
            .execute());
  }
}
