package app.huzzah.jobs;

import app.huzzah.digest.leaders.LeadersAnnouncements;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Turns what leaders are to get into errands. */
public final class LeadersErrands implements LeadersAnnouncements {
  private final Outbox outbox;

  public LeadersErrands(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void due(DSLContext tx, WorkspaceId workspace, List<MemberId> leaders, Week week) {
    if (!leaders.isEmpty()) {
      outbox.addAll(
          tx,
          workspace,
          leaders.stream().<Errand>map(leader -> new Errand.TellLeader(leader, week)).toList());
    }
  }

  @Override
  public void askedFor(DSLContext tx, WorkspaceId workspace, MemberId leader) {
    outbox.addOnce(tx, workspace, new Errand.TellLeaderNow(leader));
  }

  @Override
  public void fileAskedFor(
      DSLContext tx, WorkspaceId workspace, MemberId leader, ChannelId channel, Instant until) {
    outbox.addOnce(tx, workspace, new Errand.SendLeadersFile(leader, channel, until));
  }
}
