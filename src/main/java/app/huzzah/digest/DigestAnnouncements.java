package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import org.jooq.DSLContext;

/**
 * Told within the transaction that settles that a digest is to be posted, so that the errand to
 * post it is committed with that or not at all.
 */
public interface DigestAnnouncements {
  void due(DSLContext transaction, WorkspaceId workspace, ChannelId channel, Week week);
}
