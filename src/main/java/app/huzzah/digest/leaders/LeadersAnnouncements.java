package app.huzzah.digest.leaders;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Told within the transaction that settles that a leader gets something, so that the errand to send
 * it is committed with that or not at all.
 */
public interface LeadersAnnouncements {
  /** These, their digest of a week. */
  void due(DSLContext transaction, WorkspaceId workspace, List<MemberId> leaders, Week week);

  /** The digest as of now. */
  void askedFor(DSLContext transaction, WorkspaceId workspace, MemberId leader);

  /**
   * The file of the four weeks until a moment.
   *
   * @param channel their direct messages with us
   */
  void fileAskedFor(
      DSLContext transaction,
      WorkspaceId workspace,
      MemberId leader,
      ChannelId channel,
      Instant until);
}
