package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.REDEMPTION_MESSAGE;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import org.jooq.DSLContext;

/** The rows that say where those who settle a redemption were asked. */
public final class RedemptionMessageStore {
  /** A message of ours. */
  public record Copy(ChannelId channel, String ts) {}

  public List<Copy> all(DSLContext dsl, WorkspaceId workspace, RedemptionId redemption) {
    return dsl.selectFrom(REDEMPTION_MESSAGE)
        .where(REDEMPTION_MESSAGE.WORKSPACE_ID.eq(workspace.value()))
        .and(REDEMPTION_MESSAGE.REDEMPTION_ID.eq(redemption.value()))
        .orderBy(REDEMPTION_MESSAGE.CHANNEL_ID, REDEMPTION_MESSAGE.TS)
        .fetch(row -> new Copy(new ChannelId(row.getChannelId()), row.getTs()));
  }

  public void add(DSLContext tx, WorkspaceId workspace, RedemptionId redemption, Copy copy) {
    tx.insertInto(REDEMPTION_MESSAGE)
        .set(REDEMPTION_MESSAGE.WORKSPACE_ID, workspace.value())
        .set(REDEMPTION_MESSAGE.REDEMPTION_ID, redemption.value())
        .set(REDEMPTION_MESSAGE.CHANNEL_ID, copy.channel().value())
        .set(REDEMPTION_MESSAGE.TS, copy.ts())
        .onConflictDoNothing()
        .execute();
  }
}
