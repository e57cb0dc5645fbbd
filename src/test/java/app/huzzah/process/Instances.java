package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.bench.BenchConfig;
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
      for (int i = 0; i < count; i++) {
        instances.running.add(instances.begins());
      }
      instances.running.forEach(instances::joins);
      return instances;
    } catch (IOException | RuntimeException | Error e) {
      instances.close();
      throw e;
    }
  }

  Child get(int number) {
    return running.get(number);
  }

  /** Stops one as operators do, and starts another in its place. */
  void restart(int number) throws Exception {
    Child former = running.get(number);
    former.terminate();
    assertThat(former.exitCode()).as(former::said).isEqualTo(TERMINATED);
    balancer.forget(former);
    Child next = begins();
    running.set(number, next);
    joins(next);
  }

  /** Until Slack has all that was to be said. */
  void settle(Child asked) {
    await()
        .atMost(Child.PATIENCE)
        .until(() -> asked.get("/metrics").body().contains("huzzah_outbox_waiting 0.0"));
  }

  List<String> badAnswers() {
    return balancer.badAnswers();
  }

  /** What is stored, once all totals are found to be right. */
  List<String> exported() throws Exception {
    try (Child verify = Child.guest(home, settings, Child.command(List.of(), "verify"));
        Child export = Child.guest(home, settings, Child.command(List.of(), "export"))) {
      assertThat(verify.exitCode()).as(verify::said).isZero();
      assertThat(export.exitCode()).as(export::said).isZero();
      return export.out().lines().skip(1).toList();
    }
  }

  @Override
  public void close() {
    balancer.close();
    running.forEach(Child::close);
    running.forEach(child -> Child.awaitEnd(child.handle()));
    PostgresForTests.drop(database.name());
  }

  private Child begins() throws IOException {
    return Child.start(home, settings, "serve");
  }

  private void joins(Child instance) {
    instance.awaitReady();
    balancer.add(instance);
    balancer.awaitReady(instance);
  }
}
