package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.util.OptionalInt;
import org.jooq.DSLContext;

/**
 * Told within the transaction that settles what becomes of a digest, so that what has to be said to
 * Slack is committed with that or not at all.
 */
public interface DigestAnnouncements {
  /** A digest is to be posted. */
  void due(DSLContext transaction, WorkspaceId workspace, ChannelId channel, Week week);

  /** A digest was due too long ago, and is left out. */
  void missed(DSLContext transaction, WorkspaceId workspace, ChannelDigest digest, Week week);

  /** What a digest says, in its post or on this page of the list below it, has changed since. */
  void changed(
      DSLContext transaction,
      WorkspaceId workspace,
      ChannelId channel,
      Week week,
      OptionalInt page);
}
