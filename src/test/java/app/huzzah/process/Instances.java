package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.bench.BenchConfig;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.demo.PretendSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several instances on one database, behind a balancer to which Slack delivers. */
final class Instances implements AutoCloseable {
  private static final int TERMINATED = 128 + 15;

  private final Path home;
  private final DatabaseUrl database = PostgresForTests.freshUrl();
  private final Map<String, String> settings;
  private final Balancer balancer;
  private final List<Child> running = new ArrayList<>();

  private Instances(Path home, PretendSlack slack, Duration patience) throws IOException {
    this.home = home;
    this.balancer = new Balancer(patience);
    settings = new HashMap<>(Child.serving(slack));
    settings.put("DATABASE_URL", BenchConfig.text(database));
    settings.put("HUZZAH_DRAIN_SECONDS", "2");
    slack.deliverTo(balancer.uri());
  }

  /**
   * Starts so many.
   *
   * @param patience how long one may take to answer
   */
  static Instances start(Path home, PretendSlack slack, int count, Duration patience)
      throws IOException {
    Instances instances = new Instances(home, slack, patience);
    try {
      instances.startMore(count);
      return instances;
    } catch (IOException | RuntimeException | Error e) {
      instances.close();
      throw e;
    }
  }

  Child get(int number) {
    return running.get(number);
  }

  void startMore(int count) throws IOException {
    List<Child> more = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      more.add(Child.start(home, settings, "serve"));
      running.add(more.getLast());
    }
    more.forEach(Child::awaitReady);
    more.forEach(balancer::add);
    more.forEach(balancer::awaitReady);
  }

  /** Stops the one that has been there for longest, as operators do. */
  void stopOldest() throws InterruptedException {
    stop(running.removeFirst());
  }

  void stop(Child instance) throws InterruptedException {
    instance.terminate();
    assertThat(instance.exitCode()).as(instance::said).isEqualTo(TERMINATED);
    balancer.forget(instance);
  }

  /**
   * The time for which whoever died or hangs holds what it was about to tell Slack is over, and the
   * database has given up its connections, with what they had locked. Nobody else may be there.
   */
  void theirTimeIsOver() {
    try (Database rows = Database.connect(database, 1)) {
      rows.runInTransaction(tx -> {
        tx.execute(
            """
            select pg_terminate_backend(pid, 60000) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """);
        tx.execute("update outbox set leased_until = now() where leased_until > now()");
      });
    }
  }

  List<String> badAnswers() {
    return balancer.badAnswers();
  }

  /** What is stored, once all totals are found to be right. */
  List<String> exported() throws Exception {
    return Child.exported(home, settings);
  }

  @Override
  public void close() {
    balancer.close();
    running.forEach(Child::close);
    running.forEach(child -> Child.awaitEnd(child.handle()));
    PostgresForTests.drop(database.name());
  }
}
