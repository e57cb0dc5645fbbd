package app.huzzah.digest;

import app.huzzah.db.Database;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.leaderboard.Place;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads a week's story from what stands in the database now. */
public final class Chronicle {
  private final Database database;
  private final Directory directory;
  private final LeaderboardService leaderboard;
  private final DigestStore digests = new DigestStore();
  private final FactStore facts = new FactStore();
  private final FeatureStore features = new FeatureStore();

  public Chronicle(Database database, Directory directory, LeaderboardService leaderboard) {
    this.database = database;
    this.directory = directory;
    this.leaderboard = leaderboard;
  }

  /**
   * What a digest settled at this moment would say in a channel. Where it would look back at a week
   * that the channel has heard of already, or in which nothing happened, it tells the week under
   * way instead: whoever looks now wants to see what is new.
   *
   * @param channel empty where none gets a digest
   */
  WeekStory asOfNow(WorkspaceId workspaceId, Optional<ChannelId> channel, Instant now) {
    Workspace workspace = directory.workspace(workspaceId);
    Week week = DigestSchedule.weekTold(now, workspace.zone());
    Week underWay = Week.of(now, workspace.zone());
    boolean told =
        channel
            .flatMap(id -> database.read(dsl -> digests.find(dsl, workspaceId, id, week)))
            .isPresent();
    if (!told) {
      WeekStory story = asOf(workspace, channel, week, now);
      if (week.equals(underWay) || !story.quiet()) {
        return story;
      }
    }
    return asOf(workspace, channel, underWay, now);
  }

  /** What a digest of this week would say in a channel, up to this moment. */
  WeekStory asOf(Workspace workspace, Optional<ChannelId> channel, Week week, Instant toldAt) {
    Coverage coverage =
        channel
            .flatMap(id -> database.read(dsl -> digests.coverage(dsl, workspace.id(), id)))
            .orElse(Coverage.EVERYTHING);
    List<Place> board = leaderboard.told(workspace.id(), week, coverage);
    return database.read(dsl -> {
      Telling telling = telling(dsl, workspace, channel, week, toldAt);
      Map<MemberId, Integer> featured =
          channel.map(id -> features.past(dsl, workspace.id(), id, week)).orElse(Map.of());
      return Storyteller.tell(facts.read(dsl, workspace.id(), telling, coverage, featured, board));
    });
  }

  /** What the digest that was settled for this channel and week says; empty where none was. */
  Optional<WeekStory> asSettled(WorkspaceId workspaceId, ChannelId channel, Week week) {
    Workspace workspace = directory.workspace(workspaceId);
    return database
        .read(dsl -> digests.find(dsl, workspaceId, channel, week))
        .map(post -> asOf(workspace, Optional.of(channel), week, post.toldAt()));
  }

  /** What the stories of a settled digest reach over. */
  Reach reach(DSLContext dsl, WorkspaceId id, ChannelId channel, PostedDigest post) {
    Telling telling =
        telling(dsl, directory.workspace(id), Optional.of(channel), post.week(), post.toldAt());
    Coverage coverage = digests.coverage(dsl, id, channel).orElse(Coverage.EVERYTHING);
    return new Reach(telling.storiesFrom(), telling.until(), coverage);
  }

  private Telling telling(
      DSLContext dsl, Workspace workspace, Optional<ChannelId> channel, Week week, Instant toldAt) {
    ZoneId zone = workspace.zone();
    Optional<Instant> lastUntil =
        channel
            .flatMap(id -> digests.lastBefore(dsl, workspace.id(), id, week))
            .map(last -> Telling.untilOf(last.week(), last.toldAt(), zone));
    return Telling.of(week, toldAt, zone, lastUntil);
  }
}
