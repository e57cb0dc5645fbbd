package app.huzzah.digest;

import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

  /** Digests that were due too long ago. */
  public final Queue<Announced> missed = new ConcurrentLinkedQueue<>();

  /** Digests that tell something which was changed since. */
  public final Queue<Announced> changed = new ConcurrentLinkedQueue<>();

  public final DigestService digests;
  public final DigestPosts posts;
  private final TestWorkspace team;

  public DigestTeam(TestWorkspace team) {
    this.team = team;
    Chronicle chronicle =
        new Chronicle(
            team.database(),
            team.directory(),
            new LeaderboardService(team.database(), team.directory(), team.clock()));
    this.posts = new DigestPosts(team.database(), chronicle, this, team.clock());
    this.digests =
        new DigestService(team.database(), team.directory(), chronicle, this, this, team.clock());
  }

  /** Posts what is told now, as Slack accepts it. */
  public WeekStory posts(ChannelId channel) {
    digests.postNow(team.id(), channel);
    Week week = DigestSchedule.weekTold(team.clock().instant(), team.zone());
    WeekStory story = posts.story(team.id(), channel, week).orElseThrow();
    accepted(channel, week);
    return story;
  }

  public void accepted(ChannelId channel, Week week) {
    team.database()
        .runInTransaction(tx ->
            posts.posted(
                tx,
                team.id(),
                channel,
                posts.story(team.id(), channel, week).orElseThrow(),
                "1764.1",
                Optional.of("https://slack.test/1")));
  }

  @Override
  public void due(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week) {
    announced.add(new Announced(workspace, channel, week));
  }

  @Override
  public void missed(DSLContext tx, WorkspaceId workspace, ChannelDigest digest, Week week) {
    missed.add(new Announced(workspace, digest.channel(), week));
  }

  @Override
  public void changed(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, OptionalInt page) {
    changed.add(new Announced(workspace, channel, week));
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
