package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;

/**
 * What wakes the service when a digest may be due. An alarm is only a hint: what is due is told by
 * the tables, so one that rings too early, twice or late does no harm.
 */
public interface DigestAlarms {
  /** Sets the channel's one alarm, in place of any before. */
  void set(WorkspaceId workspace, ChannelId channel, Instant moment);

  void clear(WorkspaceId workspace, ChannelId channel);
}
