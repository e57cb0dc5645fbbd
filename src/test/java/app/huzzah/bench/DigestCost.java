package app.huzzah.bench;

import app.huzzah.db.Database;
import app.huzzah.digest.Chronicle;
import app.huzzah.digest.DigestPosts;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.jobs.DigestAlarmClock;
import app.huzzah.jobs.DigestErrands;
import app.huzzah.jobs.Outbox;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;

/**
 * What one workspace's digests cost the database: the team's and the leaders', each read several
 * times. The database's time is what its server says that it spent on our statements; statements of
 * digests run in one process each, so that it is processor time as well, but for waiting on disk.
 */
final class DigestCost {
  private static final ChannelId CHANNEL = new ChannelId("CDIGEST");
  private static final int WARM_UP = 2;
  private static final int SELECTS = 10_000;

  /** A connection that is idle tells the server's figures within ten seconds. */
  private static final long UNTIL_TOLD_MS = 11_000;

  private static final String SPENT =
      "select active_time from pg_stat_database where datname = current_database()";

  private final BenchDatabase bench;
  private final int times;

  DigestCost(BenchDatabase bench, int times) {
    this.bench = bench;
    this.times = times;
  }

  /** Prints a line for each, as of Markdown. */
  void run() {
    InstantSource clock = InstantSource.fixed(bench.now());
    Database database = bench.database();
    Directory directory = new Directory(database, Roster.NONE, clock);
    WorkspaceId workspace = bench.workspace();
    Chronicle chronicle =
        new Chronicle(database, directory, new LeaderboardService(database, directory, clock));
    DigestErrands errands = new DigestErrands(new Outbox(database, clock));
    DigestPosts posts = new DigestPosts(database, chronicle, errands, clock);
    Week week = DigestSchedule.weekTold(clock.instant(), directory.workspace(workspace).zone());
    // Once settled it is told as of that moment, however often the benchmark runs.
    new DigestService(
            database, directory, chronicle, errands, new DigestAlarmClock(database), clock)
        .postNow(workspace, CHANNEL, week);
    double select = selectOne(database);
    System.out.printf(Locale.ROOT, "`select 1`: median %.3f ms%n%n", select);
    System.out.println("| | database ms | wall ms | 99th | × `select 1` |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    measure("the team's digest", () -> posts.story(workspace, CHANNEL, week), select);
    measure(
        "its picture",
        () ->
            new DigestPosts(
                    database,
                    new Chronicle(
                        database, directory, new LeaderboardService(database, directory, clock)),
                    errands,
                    clock)
                .weeks(workspace, CHANNEL, week),
        select);
    measure("a page of its list", () -> posts.nextPage(workspace, CHANNEL, week, 1), select);
    measure(
        "the leaders' digest",
        () -> new FiguresService(database, directory, clock).asOf(workspace, clock.instant()),
        select);
  }

  private double selectOne(Database database) {
    Timing timing = new Timing();
    new Timing().times(SELECTS, () -> database.query(dsl -> dsl.selectOne().fetch()));
    timing.times(SELECTS, () -> database.query(dsl -> dsl.selectOne().fetch()));
    return timing.median();
  }

  private void measure(String what, Runnable digest, double select) {
    new Timing().times(WARM_UP, digest);
    double before = spent();
    Timing timing = new Timing();
    timing.times(times, digest);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %,.0f | %,.0f |%n",
        what,
        (spent() - before) / times,
        timing.median(),
        timing.percentile99(),
        timing.median() / select);
  }

  /** In milliseconds, of all that is over. */
  private double spent() {
    try {
      Thread.sleep(UNTIL_TOLD_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Objects.requireNonNull(
        bench.database().query(dsl -> dsl.fetchSingle(SPENT).get(0, Double.class)));
  }
}
