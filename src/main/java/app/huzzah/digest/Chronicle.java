package app.huzzah.digest;

import app.huzzah.db.Database;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.leaderboard.Place;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads a week's story from what stands in the database now. */
final class Chronicle {
  private final Database database;
  private final Directory directory;
  private final LeaderboardService leaderboard;
  private final DigestStore digests = new DigestStore();
  private final FactStore facts = new FactStore();

  Chronicle(Database database, Directory directory, LeaderboardService leaderboard) {
    this.database = database;
    this.directory = directory;
    this.leaderboard = leaderboard;
  }

  /**
   * What a digest settled at this moment would say, in the first channel that gets one. Where it
   * would look back at a week that the channel has heard of already, or in which nothing happened,
   * it tells the week under way instead: whoever looks now wants to see what is new.
   */
  WeekStory asOfNow(WorkspaceId workspaceId, Instant now) {
    Workspace workspace = directory.workspace(workspaceId);
    Week week = DigestSchedule.weekTold(now, workspace.zone());
    Week underWay = Week.of(now, workspace.zone());
    Optional<ChannelId> channel =
        database.read(
            dsl -> digests.all(dsl, workspaceId).stream().map(ChannelDigest::channel).findFirst());
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

  private WeekStory asOf(Workspace workspace, Optional<ChannelId> channel, Week week, Instant now) {
    List<Place> board = board(workspace.id(), week);
    return database.read(dsl -> {
      Telling telling = telling(dsl, workspace, channel, week, now);
      return Storyteller.tell(facts.read(dsl, workspace.id(), telling, board));
    });
  }

  /** What the digest that was settled for this channel and week says; empty where none was. */
  Optional<WeekStory> asSettled(WorkspaceId workspaceId, ChannelId channel, Week week) {
    Workspace workspace = directory.workspace(workspaceId);
    List<Place> board = board(workspaceId, week);
    return database.read(dsl ->
        digests
            .find(dsl, workspaceId, channel, week)
            .map(post -> telling(dsl, workspace, Optional.of(channel), week, post.toldAt()))
            .map(telling -> Storyteller.tell(facts.read(dsl, workspaceId, telling, board))));
  }

  private List<Place> board(WorkspaceId workspace, Week week) {
    return leaderboard.told(workspace, week);
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
