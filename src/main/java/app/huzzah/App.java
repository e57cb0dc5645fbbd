package app.huzzah;

import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.config.Key;
import app.huzzah.config.SlackSettings;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.db.NumberStore;
import app.huzzah.http.HttpServer;
import app.huzzah.http.Readiness;
import app.huzzah.jobs.DigestsDue;
import app.huzzah.jobs.Outbox;
import app.huzzah.jobs.OutboxRunner;
import app.huzzah.jobs.ScheduledJobs;
import app.huzzah.metrics.DatabaseMetrics;
import app.huzzah.metrics.DigestMetrics;
import app.huzzah.metrics.GiftMetrics;
import app.huzzah.metrics.OutboxMetrics;
import app.huzzah.metrics.ReadinessMetrics;
import app.huzzah.metrics.SlackFaultMetrics;
import app.huzzah.rewards.Vault;
import app.huzzah.slack.SlackConnection;
import app.huzzah.slack.SlackDoor;
import app.huzzah.slack.SocketDoor;
import app.huzzah.slack.WorkspaceKeeper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that Huzzah is made of, made once, in order, and closed in the opposite one. */
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final int CONNECTIONS = 10;

  private final Closing closing;
  private final HttpServer http;
  private final WorkspaceKeeper keeper;
  private final Outbox outbox;
  private final ScheduledJobs jobs;

  /**
   * What a run is given from outside.
   *
   * @param clock the time by which everything counts
   * @param references new short names for faults
   * @param pace the shortest time between two messages to one channel
   * @param digestPolling how late a digest may be
   */
  public record Surroundings(
      InstantSource clock, Supplier<String> references, Duration pace, Duration digestPolling) {}

  /** Makes and starts everything; what was started is closed again if a later part fails. */
  public static App start(Config config, Surroundings around) {
    Closing closing = new Closing();
    try {
      return new App(config, around, closing);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  private App(Config config, Surroundings around, Closing closing) {
    this.closing = closing;
    InstantSource clock = around.clock();

    Database database = closing.add(open(config.database(), closing));
    database.migrate();
    database.runInTransaction(tx -> NumberStore.goOn(tx, clock.instant()));

    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    SlackConnection slack =
        closing.add(new SlackConnection(botToken(config.slack()), apiUrl(config.slack())));
    slack.onFault(new SlackFaultMetrics(metrics));
    Vault vault = new Vault(config.key().map(Key::bytes), new SecureRandom());
    Features features = Features.of(database, slack, vault, clock);
    this.outbox = features.outbox();
    this.keeper = closing.add(new WorkspaceKeeper(slack, features.directory(), clock));
    // Asks Slack who is who while the rest is being made.
    keeper.start();
    OutboxRunner runner =
        closing.add(
            new OutboxRunner(
                database, features.courier(), features.services().people(), clock, around.pace()));
    this.jobs =
        closing.add(
            new ScheduledJobs(
                database,
                features.duties(),
                clock,
                () -> Instant.EPOCH.plusNanos(System.nanoTime()),
                around.digestPolling()));

    features.services().recognitions().onDecided(new GiftMetrics(metrics));
    new OutboxMetrics(outbox, clock).bindTo(metrics);
    new DigestMetrics(new DigestsDue(database, clock), clock).bindTo(metrics);
    new DatabaseMetrics(database, clock).bindTo(metrics);
    List<Readiness> checks = new ArrayList<>();
    checks.add(new Readiness("database", () -> fault(database)));
    checks.add(new Readiness("slack", keeper::fault));
    Optional<HttpServlet> servlet =
        switch (config.slack()) {
          case SlackSettings.HttpMode mode ->
              Optional.of(
                  closing
                      .add(
                          SlackDoor.signed(
                              features.services(),
                              slack,
                              around.references(),
                              mode.signingSecret().reveal(),
                              clock))
                      .servlet());
          case SlackSettings.SocketMode mode -> {
            SlackDoor door =
                closing.add(SlackDoor.unsigned(features.services(), slack, around.references()));
            SocketDoor socket =
                closing.add(door.socket(mode.appToken().reveal(), mode.connections(), metrics));
            checks.add(new Readiness("socket mode", () -> fault(socket)));
            socket.start();
            yield Optional.empty();
          }
          case SlackSettings.None none -> Optional.empty();
        };
    new ReadinessMetrics(checks, clock).bindTo(metrics);
    this.http = closing.add(new HttpServer(config.port(), servlet, checks, metrics));

    if (config.database() instanceof DatabaseSettings.Embedded) {
      runner.takeOver();
    }
    // First what can be refused: a port that is taken. Who asks before the rest is up is told so.
    http.start();
    outbox.onAdded(runner::wake);
    runner.start();
    jobs.start();
    closing.add(() -> drain(config.drain()));
  }

  /** The port really listened on. */
  public int port() {
    return http.port();
  }

  /** Waits until Slack has told us who is who; false if it has not by then. */
  public boolean awaitKnown(Duration longest) throws InterruptedException {
    return keeper.awaitKnown(longest);
  }

  /** Whether nothing is left to be done by now, neither by the clock nor for Slack. */
  public boolean settled() {
    // In this order: what is done by the clock leaves something for Slack.
    return jobs.settled() && outbox.waiting() == 0;
  }

  /** Takes no more requests, finishes those under way, then closes everything. */
  @Override
  public void close() {
    closing.close();
  }

  /** A load balancer has until then to see that it is to send us nothing more. */
  private void drain(Duration time) throws InterruptedException {
    http.drain();
    if (time.isPositive()) {
      LOG.info("Takes requests for {} s more; /readyz says that it is stopping", time.toSeconds());
      Thread.sleep(time);
    }
  }

  private static Database open(DatabaseSettings settings, Closing closing) {
    DatabaseUrl url =
        switch (settings) {
          case DatabaseSettings.External external -> DatabaseUrl.parse(external.url().reveal());
          case DatabaseSettings.Embedded embedded ->
              closing.add(EmbeddedDatabase.start(embedded.home().resolve("postgres"))).url();
        };
    return Database.connect(url, CONNECTIONS);
  }

  private static Optional<String> fault(Database database) {
    return database.ping() ? Optional.empty() : Optional.of("The database does not answer.");
  }

  private static Optional<String> fault(SocketDoor socket) {
    return socket.isOpen()
        ? Optional.empty()
        : Optional.of("Slack's Socket Mode is not connected.");
  }

  private static String botToken(SlackSettings settings) {
    return switch (settings) {
      case SlackSettings.HttpMode mode -> mode.botToken().reveal();
      case SlackSettings.SocketMode mode -> mode.botToken().reveal();
      case SlackSettings.None none -> throw new IllegalArgumentException("no Slack to serve");
    };
  }

  private static String apiUrl(SlackSettings settings) {
    return switch (settings) {
      case SlackSettings.HttpMode mode -> mode.apiUrl();
      case SlackSettings.SocketMode mode -> mode.apiUrl();
      case SlackSettings.None none -> SlackSettings.DEFAULT_API_URL;
    };
  }
}
