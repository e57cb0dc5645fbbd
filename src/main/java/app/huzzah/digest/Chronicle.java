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
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads a week's story from what stands in the database now. */
public final class Chronicle {
  private static final int MOST_DRAWN = 1_000;

  private final Database database;
  private final Directory directory;
  private final LeaderboardService leaderboard;
  private final DigestStore digests = new DigestStore();
  private final FactStore facts = new FactStore();
  private final FeatureStore features = new FeatureStore();

  /** A picture is drawn once; what is said beside it says the same, and is not counted again. */
  private final Cache<Settled, List<WeekCounts>> drawn =
      Caffeine.newBuilder().maximumSize(MOST_DRAWN).build();

  private record Settled(WorkspaceId workspace, ChannelId channel, Week week, Instant toldAt) {}

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
    return asOf(workspace, channel, week, toldAt, Optional.empty());
  }

  private WeekStory asOf(
      Workspace workspace,
      Optional<ChannelId> channel,
      Week week,
      Instant toldAt,
      Optional<List<WeekCounts>> drawn) {
    Coverage coverage =
        channel
            .flatMap(id -> database.read(dsl -> digests.coverage(dsl, workspace.id(), id)))
            .orElse(Coverage.EVERYTHING);
    List<Place> board = leaderboard.told(workspace.id(), week, coverage);
    return database.read(dsl -> {
      Telling telling = telling(dsl, workspace, channel, week, toldAt);
      Map<MemberId, Integer> featured =
          channel.map(id -> features.past(dsl, workspace.id(), id, week)).orElse(Map.of());
      List<WeekCounts> weeks =
          drawn.orElseGet(() -> facts.weeks(dsl, workspace.id(), telling, coverage));
      return Storyteller.tell(
          facts.read(dsl, workspace.id(), telling, coverage, featured, board, weeks));
    });
  }

  /** What the digest that was settled for this channel and week says; empty where none was. */
  Optional<WeekStory> asSettled(WorkspaceId workspaceId, ChannelId channel, Week week) {
    return settled(workspaceId, channel, week)
        .map(settled ->
            asOf(
                directory.workspace(workspaceId),
                Optional.of(channel),
                week,
                settled.toldAt(),
                Optional.of(drawn.get(settled, this::weeks))));
  }

  /** What the picture of a settled digest shows; empty where none was settled. */
  Optional<List<WeekCounts>> weeksAsSettled(WorkspaceId workspace, ChannelId channel, Week week) {
    return settled(workspace, channel, week).map(settled -> drawn.get(settled, this::weeks));
  }

  private Optional<Settled> settled(WorkspaceId workspace, ChannelId channel, Week week) {
    return database
        .read(dsl -> digests.find(dsl, workspace, channel, week))
        .map(post -> new Settled(workspace, channel, week, post.toldAt()));
  }

  private List<WeekCounts> weeks(Settled settled) {
    WorkspaceId id = settled.workspace();
    return database.read(dsl ->
        facts.weeks(
            dsl,
            id,
            telling(
                dsl,
                directory.workspace(id),
                Optional.of(settled.channel()),
                settled.week(),
                settled.toldAt()),
            digests.coverage(dsl, id, settled.channel()).orElse(Coverage.EVERYTHING)));
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
