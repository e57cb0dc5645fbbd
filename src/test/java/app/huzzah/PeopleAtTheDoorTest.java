package app.huzzah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.http.HttpServer;
import app.huzzah.jobs.PeopleWaiting;
import app.huzzah.recognition.TestClock;
import app.huzzah.rewards.Vault;
import app.huzzah.slack.SlackConnection;
import app.huzzah.slack.SlackDoor;
import app.huzzah.workspace.WorkspaceId;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who has typed and has no answer yet is one of those for whom errands make way. */
class PeopleAtTheDoorTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void whoeverTypedWaitsUntilTheAnswer() throws IOException {
    TestClock clock = new TestClock(MONDAY);
    DatabaseUrl url = PostgresForTests.freshUrl();
    // Of its one connection nobody gets anything while the test has it.
    try (Database database = Database.connect(url, 1);
        PretendSlack slack =
            PretendSlack.start(Options.of(clock, new Random(7), AcmeWorkspace.seed()));
        SlackConnection connection = new SlackConnection(slack.botToken(), slack.apiUrl())) {
      Features features =
          Features.of(database, connection, new Vault(Optional.empty(), new SecureRandom()), clock);
      features.directory().refresh(new WorkspaceId(slack.app().teamId()));
      try (SlackDoor door =
              SlackDoor.signed(
                  features.services(), connection, () -> "ref", slack.signingSecret(), clock);
          HttpServer http =
              new HttpServer(
                  0,
                  Optional.of(door.servlet()),
                  List.of(),
                  new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
        http.start();
        slack.deliverTo(URI.create("http://127.0.0.1:" + http.port() + "/slack/events"));
        PeopleWaiting people = features.services().people();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
          database.runInTransaction(tx -> {
            desks.execute(() -> slack.as("mia").types("#wins", "/huzzah @ben thanks"));
            desks.execute(() -> slack.as("ben").types("#wins", "/huzzah @mia thanks"));
            await().until(people::areMany);
          });
        }
        assertThat(people.areMany()).isFalse();
      }
    } finally {
      PostgresForTests.drop(url.name());
    }
  }
}
