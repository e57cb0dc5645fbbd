package app.huzzah.bench;

import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import app.huzzah.App;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.model.Seed;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/**
 * Many workspaces whose digests are due in the same minute, while people of another one give: the
 * whole program, a pretend Slack, and a clock that is set to the hour and goes on from there.
 */
final class DigestRush {
  private static final ZoneId ZONE = ZoneId.of("Africa/Abidjan");
  private static final Instant BEFORE = Instant.parse("2026-11-27T15:30:00Z");
  private static final Instant DUE = Instant.parse("2026-11-27T16:00:00Z");
  private static final Duration PACE = Duration.ofSeconds(1);

  /** About what the real Slack takes for a call. */
  private static final Duration LATENCY = Duration.ofMillis(100);

  private static final Duration POLLING = Duration.ofSeconds(10);
  private static final Duration ALONE = Duration.ofSeconds(30);

  /** Of each table that holds something of a workspace: all but that it is this workspace's. */
  private static final String COLUMNS =
      """
      select table_name::text, string_agg(quote_ident(column_name), ', ')
        from information_schema.columns
       where table_schema = 'public' and is_generated = 'NEVER' and column_name <> 'workspace_id'
         and table_name in (select table_name from information_schema.columns
                             where table_schema = 'public' and column_name = 'workspace_id')
         and table_name in (select table_name from information_schema.tables
                             where table_type = 'BASE TABLE')
       group by table_name
      """;

  private final int workspaces;
  private final RunningClock clock = new RunningClock(BEFORE);

  DigestRush(int workspaces) {
    this.workspaces = workspaces;
  }

  /** Goes on as real time does, from the moment to which it was set last. */
  private static final class RunningClock implements InstantSource {
    private volatile Instant set;
    private volatile long since;

    RunningClock(Instant moment) {
      set(moment);
    }

    void set(Instant moment) {
      since = System.nanoTime();
      set = moment;
    }

    @Override
    public Instant instant() {
      return set.plusNanos(System.nanoTime() - since);
    }
  }

  void run(Path folder) throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        Database database = Database.connect(server.url(), 4)) {
      database.migrate();
      tell("filling", () -> fill(database));
      Seed seed = Giving.settled(Seed.named("Acme", "acme").app("Huzzah", "/huzzah"));
      for (int i = 0; i < workspaces; i++) {
        seed.channelOf(channelName(i), "", seed.botHandle());
      }
      try (PretendSlack slack = PretendSlack.start(Options.of(clock, new Random(7), seed))) {
        slack.faults().limitPosts(1, PACE);
        slack.faults().takeTime(LATENCY);
        measure(slack, server.url(), database);
      }
    }
  }

  private void measure(PretendSlack slack, DatabaseUrl url, Database database) throws Exception {
    App.Surroundings around = new App.Surroundings(clock, () -> "fault", PACE, POLLING);
    long start = System.nanoTime();
    try (App app = App.start(BenchConfig.of(slack, url), around)) {
      slack.deliverTo(URI.create("http://127.0.0.1:" + app.port() + "/slack/events"));
      if (!app.awaitKnown(Duration.ofMinutes(2))) {
        throw new IllegalStateException("the workspace is not known");
      }
      await(() -> rows(database, "scheduled_tasks", "task_name = 'digest'") == workspaces);
      say("alarms set", start, "");
      database.runInTransaction(
          tx -> tx.update(WORKSPACE).set(WORKSPACE.WEEKLY_ALLOWANCE, 1_000_000).execute());
      clock.set(BEFORE.plus(Duration.ofMinutes(5)));

      Giving giving = new Giving(slack);
      long warm = System.nanoTime();
      giving.whilst(() -> System.nanoTime() - warm < ALONE.toNanos());
      long alone = System.nanoTime();
      Timing before = giving.whilst(() -> System.nanoTime() - alone < ALONE.toNanos());

      AtomicBoolean goesOn = new AtomicBoolean(true);
      clock.set(DUE);
      CompletableFuture<Timing> given =
          CompletableFuture.supplyAsync(() -> giving.whilst(goesOn::get));
      long due = System.nanoTime();
      await(() -> rows(database, "digest_post", "true") == workspaces);
      say("settled", due, "after the hour");
      await(() -> rows(database, "digest_post", "ts is not null") == workspaces);
      say("delivered", due, "after the hour");
      await(() -> rows(database, "outbox", "not is_awaited") == 0);
      say("with their lists", due, "after the hour");
      goesOn.set(false);
      Timing during = given.get();

      long once = IntStream.range(0, workspaces).filter(i -> posts(slack, i) == 1).count();
      System.out.printf(Locale.ROOT, "- %,d of %,d channels have one digest%n", once, workspaces);
      System.out.println("\n| gifts, typed to posted | how many | median ms | 99th ms |");
      System.out.println("| --- | ---: | ---: | ---: |");
      line("alone", before);
      line("while digests go out", during);
      System.out.printf(
          Locale.ROOT,
          "| ratio | | %.1f | %.1f |%n",
          during.median() / before.median(),
          during.percentile99() / before.percentile99());
    }
  }

  /** Posts of a channel, without what hangs below them. */
  private static long posts(PretendSlack slack, int channel) {
    return slack.messages("#" + channelName(channel)).stream()
        .filter(message -> message.threadTs() == null)
        .count();
  }

  private static void line(String what, Timing timing) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.0f | %.0f |%n",
        what,
        timing.count(),
        timing.median(),
        timing.percentile99());
  }

  /**
   * Each has three people, one of whom was thanked by both others, and a digest on Fridays. All are
   * copies of one that came about as any does.
   */
  private void fill(Database database) {
    TestWorkspace team = TestWorkspace.inside(database, "T00000", ZONE);
    MemberId mia = team.person("Mia");
    MemberId ben = team.person("Ben");
    MemberId zoe = team.person("Zoe");
    ChannelId wins = team.publicChannel("wins");
    team.from(ben).to(mia).big().win().because("closing Acme").in(wins).give();
    team.from(zoe).to(mia).because("the late night").in(wins).give();
    database.runInTransaction(tx -> {
      tx.execute("set local session_replication_role = replica");
      tx.fetch(COLUMNS)
          .forEach(row -> copy(tx, row.get(0, String.class), row.get(1, String.class)));
      tx.execute(
          "insert into digest_schedule"
              + " (workspace_id, channel_id, weekday, local_time, set_up_by, created_at)"
              + " select workspace_id, 'C0D' || right(workspace_id, 5) || '00', 5, '16:00', 'U',"
              + " '2026-11-01' from workspace");
    });
    database.query(dsl -> dsl.execute("analyze"));
  }

  private void copy(DSLContext tx, String table, String columns) {
    tx.execute(
        "insert into %1$s (workspace_id, %2$s) overriding system value select 'T' || lpad(n::text, 5, '0'), %2$s"
                .formatted(table, columns)
            + " from %s, generate_series(1, ?) n where workspace_id = 'T00000'".formatted(table),
        workspaces - 1);
  }

  private static String channelName(int number) {
    return "d%05d".formatted(number);
  }

  private static int rows(Database database, String table, String which) {
    return database.query(dsl -> dsl.fetchCount(table(table), condition(which)));
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private static void tell(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    say(what, start, "");
  }

  private static void say(String what, long start, String after) {
    System.out.printf(
        Locale.ROOT, "- %s: %.0f s %s%n", what, (System.nanoTime() - start) / 1e9, after);
  }
}
