package app.huzzah.digest;

import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;

/**
 * The digest's real service beside a {@link TestWorkspace}, with everything noted that it tells its
 * ports: which digests are on their way, and which alarms are set.
 */
public final class DigestTeam implements DigestAnnouncements, DigestAlarms {
  /** A digest that Slack is to get. */
  public record Announced(WorkspaceId workspace, ChannelId channel, Week week) {}

  public final Queue<Announced> announced = new ConcurrentLinkedQueue<>();
  public final Map<ChannelId, Instant> alarms = new ConcurrentHashMap<>();
  public final DigestService digests;
  private final TestWorkspace team;

  public DigestTeam(TestWorkspace team) {
    this.team = team;
    this.digests =
        new DigestService(
            team.database(),
            team.directory(),
            new LeaderboardService(team.database(), team.directory(), team.clock()),
            this,
            this,
            team.clock());
  }

  /** Posts what is told now, as Slack accepts it. */
  public WeekStory posts(ChannelId channel) {
    digests.postNow(team.id(), channel);
    Week week = DigestSchedule.weekTold(team.clock().instant(), team.zone());
    WeekStory story = digests.story(team.id(), channel, week).orElseThrow();
    accepted(channel, week);
    return story;
  }

  public void accepted(ChannelId channel, Week week) {
    team.database()
        .runInTransaction(tx ->
            digests.posted(
                tx, team.id(), channel, week, "1764.1", Optional.of("https://slack.test/1")));
  }

  @Override
  public void due(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week) {
    announced.add(new Announced(workspace, channel, week));
  }

  @Override
  public void set(WorkspaceId workspace, ChannelId channel, Instant moment) {
    alarms.put(channel, moment);
  }

  @Override
  public void clear(WorkspaceId workspace, ChannelId channel) {
    alarms.remove(channel);
  }
}
