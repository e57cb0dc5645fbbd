package app.huzzah.jobs;

import app.huzzah.digest.ChannelDigest;
import app.huzzah.digest.DigestAnnouncements;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.util.OptionalInt;
import org.jooq.DSLContext;

/** Turns what becomes of digests into errands. */
public final class DigestErrands implements DigestAnnouncements {
  private final Outbox outbox;

  public DigestErrands(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void due(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week) {
    outbox.add(tx, workspace, new Errand.DrawDigest(channel, week));
  }

  @Override
  public void missed(DSLContext tx, WorkspaceId workspace, ChannelDigest digest, Week week) {
    outbox.add(
        tx, workspace, new Errand.TellDigestMissed(digest.setUpBy(), digest.channel(), week));
  }

  @Override
  public void changed(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, OptionalInt page) {
    outbox.addOnce(
        tx,
        workspace,
        page.isPresent()
            ? new Errand.ShowDigestPage(channel, week, page.getAsInt())
            : new Errand.ShowDigest(channel, week));
  }
}
