package app.huzzah;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.CountingWire;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.act.Person;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.Message;
import app.huzzah.http.HttpServer;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Most messages of a workspace give nothing, and Huzzah hears all of them: none may cost a look at
 * the database. Counted on the wire, from Slack's signed request to its acknowledgement, with
 * nothing running beside it.
 */
class QuietMessagesTest {
  private static final Vault VAULT = new Vault(Optional.empty(), new SecureRandom());

  private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final DatabaseUrl url = PostgresForTests.freshUrl();
  private final CountingWire wire = CountingWire.to(url);
  private final Database database = Database.connect(wire.url(), 1);
  private final PretendSlack slack;
  private final SlackConnection connection;
  private final SlackDoor door;
  private final HttpServer http;
  private final Person mia;

  QuietMessagesTest() throws IOException {
    slack = PretendSlack.start(Options.of(clock, new Random(7), AcmeWorkspace.seed()));
    connection = new SlackConnection(slack.botToken(), slack.apiUrl());
    Features features = Features.of(database, connection, VAULT, clock);
    door =
        SlackDoor.signed(
            features.services(), connection, () -> "ref", slack.signingSecret(), clock);
    http =
        new HttpServer(
            0,
            Optional.of(door.servlet()),
            List.of(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    features.directory().refresh(new WorkspaceId(slack.app().teamId()));
    mia = slack.as("mia");
  }

  @BeforeEach
  void listen() {
    http.start();
    slack.deliverTo(URI.create("http://127.0.0.1:" + http.port() + "/slack/events"));
    // The first has the settings read, which are kept in memory from then on.
    costs("@ben :muscle:");
  }

  @AfterEach
  void close() {
    http.close();
    door.close();
    connection.close();
    slack.close();
    database.close();
    wire.close();
    PostgresForTests.drop(url.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good morning",
        "Look at this :muscle: effort",
        "@ben can you review my change?",
        "@ben @zoe lunch? :pizza:",
        "Everybody :tada:",
        "`@ben :trophy: for nothing` is how one gives",
      })
  void aMessageThatGivesNothingCostsNothing(String text) {
    assertThat(costs(text)).isZero();
  }

  @Test
  void norDoesAnEditThatGivesNothingOrAnotherEmoji() {
    Message message = mia.says("#wins", "Good morning");
    assertThat(during(() -> mia.edits(message, "Good morning, @ben"))).isZero();
    assertThat(during(() -> slack.as("ben").reacts(message, "heart"))).isZero();
    assertThat(during(() -> slack.as("ben").unreacts(message, "heart"))).isZero();
    assertThat(during(() -> mia.deletes(message))).isZero();
  }

  @Test
  void aMessageThatGivesCostsThree() {
    costs("@ben :trophy: for the first one of all");
    assertThat(costs("@ben @zoe :trophy: for closing Acme")).isEqualTo(3);
  }

  @Test
  void aCommandThatGivesCostsThreeToo() {
    mia.types("#wins", "/huzzah @ben for the first one of all");
    int before = wire.roundTrips();
    mia.types("#wins", "/huzzah big win @ben @zoe for closing Acme #customer-first");
    assertThat(wire.roundTrips() - before).isEqualTo(3);
  }

  private int costs(String text) {
    return during(() -> mia.says("#wins", text));
  }

  private int during(Runnable act) {
    List<Payload> events = slack.holdingEvents(act);
    assertThat(events).isNotEmpty();
    int before = wire.roundTrips();
    for (Payload event : events) {
      Delivery delivery = slack.delivers(event);
      assertThat(delivery.answer().isOk()).isTrue();
    }
    return wire.roundTrips() - before;
  }
}
