package app.huzzah.bench.gifts;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static app.huzzah.db.schema.Tables.WORKSPACE;

import app.huzzah.App;
import app.huzzah.bench.BenchConfig;
import app.huzzah.bench.Timing;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures quiet messages and gifts, in turns, so that a busy second of the machine is in all. */
public final class GiftBenchmark {
  private static final int CONNECTIONS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final int PLAINLY = 2_000;
  private static final int STEADILY = 200;

  /**
   * Until Java has compiled most of what this takes, on the processors that all share: some 400
   * methods in the third 20 seconds of such a load, 90 in the sixth and 10 in the eighth.
   */
  private static final Duration STEADY_BEFORE = Duration.ofSeconds(90);

  private static final Duration STEADY_TIME = Duration.ofSeconds(30);

  private static final String PLAIN = "plain";
  private static final String RECORDED = "recorded";

  private final Path folder;
  private final int rounds;
  private final Way way;

  private GiftBenchmark(Path folder, int rounds, Way way) {
    this.folder = folder;
    this.rounds = rounds;
    this.way = way;
  }

  /**
   * Over HTTP.
   *
   * @param rounds how often each has its turn
   */
  public static GiftBenchmark http(Path folder, int rounds) {
    return new GiftBenchmark(folder, rounds, new SignedHttp(CONNECTIONS));
  }

  /** By Socket Mode, with so many connections. */
  public static GiftBenchmark sockets(Path folder, int rounds, int connections) {
    return new GiftBenchmark(folder, rounds, new BySocket(connections));
  }

  public void run() throws Exception {
    try (PretendSlack slack = Requests.slack();
        PretendSlack ofBare = Requests.slack();
        EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"))) {
      Requests requests = new Requests(slack);
      settle(slack, server.url());
      copy(server.url());
      try (Served bare = Served.bare(folder.resolve("bare"), way.settings(ofBare));
          Served huzzah =
              Served.huzzah(folder.resolve("huzzah"), way.settings(slack), server.url());
          PlainGifts plain =
              new PlainGifts(
                  named(server.url(), RECORDED),
                  named(server.url(), PLAIN),
                  CONNECTIONS,
                  slack,
                  requests);
          Load load = new Load(CONNECTIONS)) {
        Runnable nothing = way.to(bare, ofBare, requests::quiet, "");
        Runnable quiet = way.to(huzzah, slack, requests::quiet, "");
        Runnable message = way.to(huzzah, slack, requests::message, "");
        Runnable command = way.to(huzzah, slack, requests::command, "undo");
        Turn bolt = new Turn("nothing, by bare Bolt", () -> load.flatOut(TURN, nothing));
        Turn jdbc =
            new Turn(
                "the statements of a gift by message, by plain JDBC",
                () -> load.many(PLAINLY, plain::store));
        List<Turn> turns =
            List.of(
                bolt,
                new Turn("a message that gives nothing", () -> load.flatOut(TURN, quiet)),
                jdbc,
                new Turn("a gift by message", () -> load.flatOut(TURN, message)),
                new Turn("a gift by command", () -> load.flatOut(TURN, command)));
        for (Runnable each : List.of(nothing, quiet, message, command)) {
          load.flatOut(WARM_UP, each);
        }
        plain.add(PLAINLY);
        jdbc.run();
        // What was planned for empty tables is planned anew, as it is after a server's first
        // minutes.
        tidy(server.url());
        for (int round = 0; round < rounds; round++) {
          plain.add(PLAINLY);
          for (Turn turn : turns) {
            turn.counts();
          }
        }
        System.out.printf(
            "| flat out, %d at once | a second | ratio | median ms | 99th ms |%n", CONNECTIONS);
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        for (Turn turn : turns) {
          turn.tell(turns.indexOf(turn) < turns.indexOf(jdbc) ? bolt : jdbc);
        }
        requests.everywhere();
        System.out.printf(
            "%n| %d a second for %d s | median ms | ratio | 99th ms | ratio | errands left |%n",
            STEADILY, STEADY_TIME.toSeconds());
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        plain.add(STEADILY * (int) STEADY_BEFORE.plus(STEADY_TIME).toSeconds());
        Timing byJdbc = steady(load, plain::store, server.url());
        tell(jdbc.what, byJdbc, byJdbc, server.url());
        tell("gifts by message", steady(load, message, server.url()), byJdbc, server.url());
        tell("gifts by command", steady(load, command, server.url()), byJdbc, server.url());
      }
    }
  }

  /** Something that is measured again and again, and what came of it so far. */
  private static final class Turn {
    private final String what;
    private final Callable<Load.Outcome> work;
    private Load.Outcome outcome = Load.Outcome.NOTHING;

    Turn(String what, Callable<Load.Outcome> work) {
      this.what = what;
      this.work = work;
    }

    Load.Outcome run() throws Exception {
      return work.call();
    }

    void counts() throws Exception {
      Load.Outcome latest = run();
      outcome = outcome.and(latest);
      System.err.printf(Locale.ROOT, "  %,8.0f a second: %s%n", latest.perSecond(), what);
    }

    void tell(Turn beside) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %.2f | %.2f | %.2f |%n",
          what,
          outcome.perSecond(),
          outcome.perSecond() / beside.outcome.perSecond(),
          outcome.timing().median(),
          outcome.timing().percentile99());
    }
  }

  private static Timing steady(Load load, Runnable work, DatabaseUrl url) throws Exception {
    forget(url);
    // Or the server would sweep up, meanwhile, what those before have left behind.
    tidy(url);
    load.at(STEADILY, STEADY_BEFORE, work);
    return load.at(STEADILY, STEADY_TIME, work).timing();
  }

  private static void tell(String what, Timing timing, Timing beside, DatabaseUrl url) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.1f | %.2f | %.1f | %,d |%n",
        what,
        timing.median(),
        timing.median() / beside.median(),
        timing.percentile99(),
        timing.percentile99() / beside.percentile99(),
        waiting(url));
  }

  /** What is still to be said of gifts before. */
  private static void forget(DatabaseUrl url) {
    try (Database database = Database.connect(url, 1)) {
      database.runInTransaction(tx -> tx.deleteFrom(OUTBOX).execute());
    }
  }

  private static int waiting(DatabaseUrl url) {
    try (Database database = Database.connect(url, 1)) {
      return database.query(dsl -> dsl.fetchCount(OUTBOX));
    }
  }

  private static void tidy(DatabaseUrl url) {
    for (String name : List.of(url.name(), PLAIN, RECORDED)) {
      try (Database database = Database.connect(named(url, name), 1)) {
        database.query(dsl -> dsl.execute("vacuum analyze"));
      }
    }
  }

  /** Lets Huzzah learn who is who, and gives everybody ample points. */
  static void settle(PretendSlack slack, DatabaseUrl url) throws Exception {
    App.Surroundings around =
        new App.Surroundings(
            InstantSource.system(), () -> "fault", Duration.ofSeconds(1), Duration.ofSeconds(10));
    try (App app = App.start(BenchConfig.of(slack, url), around)) {
      if (!app.awaitKnown(Duration.ofMinutes(2))) {
        throw new IllegalStateException("the workspace is not known");
      }
    }
    try (Database database = Database.connect(url, 1)) {
      database.runInTransaction(
          tx -> tx.update(WORKSPACE).set(WORKSPACE.WEEKLY_ALLOWANCE, 1_000_000).execute());
    }
  }

  private static void copy(DatabaseUrl url) {
    try (Database database = Database.connect(named(url, "template1"), 1)) {
      for (String copy : List.of(PLAIN, RECORDED)) {
        database.query(dsl -> dsl.execute("create database " + copy + " template " + url.name()));
      }
    }
  }

  private static DatabaseUrl named(DatabaseUrl url, String name) {
    return new DatabaseUrl(url.host(), url.port(), name, url.user(), url.password(), Map.of());
  }
}
