package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.util.OptionalInt;
import org.jooq.DSLContext;

/** For tests that want to hear which digests are due, and of nothing else. */
public abstract class OnlyDue implements DigestAnnouncements {
  @Override
  public void missed(DSLContext tx, WorkspaceId workspace, ChannelDigest digest, Week week) {}

  @Override
  public void changed(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, OptionalInt page) {}
}
