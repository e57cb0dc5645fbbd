package app.huzzah.story;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.huzzah.App;
import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.config.Key;
import app.huzzah.config.Secret;
import app.huzzah.config.SlackSettings;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.delivery.Retry;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.recognition.TestClock;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in a pretend Slack, a database of its own, and the program between them, with one
 * clock for all that stands still until the story moves it.
 *
 * <pre>{@code
 * try (Stage stage = Stage.in(Mode.HTTP)) {
 *   stage.as("mia").types("#wins", "/huzzah big win @ben for closing Acme");
 *   stage.as("ben").hears("closing Acme");
 * }
 * }</pre>
 */
final class Stage implements AutoCloseable {
  /** How Slack reaches the program. */
  enum Mode {
    HTTP,
    SOCKET
  }

  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration POLLING = Duration.ofMillis(50);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T10:00");

  private final Mode mode;
  private final ZoneId zone;
  private final Duration pace;
  private final TestClock clock;
  private final AtomicInteger faults = new AtomicInteger();
  private final DatabaseUrl database = PostgresForTests.freshUrl();
  private final Database rows = Database.connect(database, 1);
  private final HttpClient http = HttpClient.newHttpClient();
  private final PretendSlack slack;
  private final Deque<App> programs = new ArrayDeque<>();
  private int sockets = 1;

  private static final Key KEY =
      new Key(new Secret("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

  private Stage(Mode mode, ZoneId zone, Seed seed, Duration pace, LocalDateTime begins) {
    this.mode = mode;
    this.zone = zone;
    this.pace = pace;
    this.clock = new TestClock(begins.atZone(zone).toInstant());
    try {
      slack =
          PretendSlack.start(
              Options.of(clock, new Random(7), seed)
                  .patientFor(PATIENCE)
                  .retryingAfter(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Acme in Berlin, where it is Monday, 23 November 2026, at ten, with the program at work. */
  static Stage in(Mode mode) {
    return empty(mode).running();
  }

  /** The same before the program starts. */
  static Stage empty(Mode mode) {
    return new Stage(mode, BERLIN, AcmeWorkspace.seed(), Duration.ZERO, MONDAY);
  }

  /** The same by Socket Mode, with so many connections. */
  static Stage connected(int sockets) {
    Stage stage = empty(Mode.SOCKET);
    stage.sockets = sockets;
    return stage.running();
  }

  /** The same with a pace, by the stage's clock, at which channels are posted to. */
  static Stage paced(Mode mode, Duration pace) {
    return new Stage(mode, BERLIN, AcmeWorkspace.seed(), pace, MONDAY).running();
  }

  /** The same with more people. */
  static Stage paced(Mode mode, Seed seed, Duration pace) {
    return new Stage(mode, BERLIN, seed, pace, MONDAY).running();
  }

  /** Another workspace, whose people live in this zone, where it is this time. */
  static Stage of(Mode mode, ZoneId zone, Seed seed, LocalDateTime begins) {
    return new Stage(mode, zone, seed, Duration.ZERO, begins).running();
  }

  // The program.

  private Stage running() {
    try {
      starts();
      awaitKnown();
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Starts the program, or one more beside it; nobody waits until it knows Slack. */
  void starts() {
    App app = App.start(config(), new App.Surroundings(clock, this::reference, pace, POLLING));
    programs.push(app);
    listens();
  }

  private void listens() {
    slack.deliverTo(URI.create("http://127.0.0.1:" + port() + "/slack/events"));
  }

  /** Waits until the program that was started last can be used. */
  void awaitKnown() {
    await().atMost(PATIENCE).until(() -> get("/readyz").statusCode() == 200);
  }

  /** Ends the program that was started last, in order. */
  void stops() {
    programs.pop().close();
    if (!programs.isEmpty()) {
      listens();
    }
  }

  private Config config() {
    Secret token = new Secret(slack.botToken());
    SlackSettings settings =
        switch (mode) {
          case HTTP ->
              new SlackSettings.HttpMode(token, new Secret(slack.signingSecret()), slack.apiUrl());
          case SOCKET ->
              new SlackSettings.SocketMode(
                  token, new Secret(slack.appToken()), sockets, slack.apiUrl());
        };
    String url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                database.user(),
                database.password(),
                database.host(),
                database.port(),
                database.name());
    return new Config(
        settings,
        new DatabaseSettings.External(new Secret(url)),
        0,
        Path.of("unused"),
        Optional.of(KEY),
        Duration.ZERO);
  }

  private String reference() {
    return "ref-" + faults.incrementAndGet();
  }

  /** The port of the program that was started last. */
  int port() {
    return programs.getFirst().port();
  }

  /** What the program says to operators, such as at {@code /readyz}. */
  HttpResponse<String> get(String path) {
    URI address = URI.create("http://127.0.0.1:" + port() + path);
    return send(HttpRequest.newBuilder(address).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The program's database, for arranging what nobody can do through Slack. */
  Database database() {
    return rows;
  }

  // Slack and those in it.

  PretendSlack slack() {
    return slack;
  }

  Colleague as(String handle) {
    return new Colleague(this, handle);
  }

  /** What the bot wrote that everybody in the channel reads, oldest first. */
  List<String> posts(String channel) {
    return slack.messages(channel).stream()
        .filter(message -> message.botId() != null)
        .map(this::text)
        .toList();
  }

  /** Waits for the bot's post that holds all of these words, and gives it back. */
  Message awaitPost(String channel, String... words) {
    return awaitOne(channel, () -> slack.messages(channel), words);
  }

  Message awaitOne(String where, Supply supply, String... words) {
    return await("“" + String.join("”, “", words) + "” in " + where)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                supply.get().stream()
                    .filter(message -> message.botId() != null)
                    .filter(message -> Seen.holds(text(message), words))
                    .toList(),
            found -> !found.isEmpty())
        .getLast();
  }

  /** Waits for something that is done after its acknowledgement. */
  void awaits(Callable<Boolean> thing) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(thing);
  }

  /** Messages as they are now. */
  interface Supply {
    List<Message> get();
  }

  /** Delivers once more what was delivered before, as Slack does where an answer got lost. */
  Delivery repeats(Delivery earlier, @Nullable Retry retry) {
    Payload.Kind kind = earlier.kind();
    if (!earlier.via().equals("socket") || kind == null) {
      return slack.wire().again(earlier, retry);
    }
    JsonObject payload = Json.child(Json.parseObject(earlier.body()), "payload");
    return slack
        .wire()
        .send(new Payload(kind, payload == null ? new JsonObject() : payload), retry);
  }

  String text(Message message) {
    return Seen.in(slack.workspace()).text(message);
  }

  /** Waits until nothing is left that has to go to Slack. */
  void settles() {
    await("the outbox to be empty").atMost(PATIENCE).until(() -> waiting() == 0);
  }

  /** Waits until all that people did has reached the program, and all that it says has gone out. */
  void calms() {
    try {
      if (!slack.queue().awaitQuiet(PATIENCE)) {
        throw new AssertionError("Slack still has events to deliver");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    settles();
  }

  private int waiting() {
    return rows.query(dsl -> dsl.fetchCount(OUTBOX, OUTBOX.GIVEN_UP_AT.isNull()));
  }

  // Time.

  ZoneId zone() {
    return zone;
  }

  TestClock clock() {
    return clock;
  }

  void at(String localTime) {
    leapTo(LocalDateTime.parse(localTime).atZone(zone).toInstant());
  }

  /**
   * No alarm is left ringing, nor due: to it, a whole week would have passed between two of its
   * steps, and it would set its next time beyond the moment at which the clock then stands still.
   */
  private void leapTo(Instant moment) {
    await("alarms to rest")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> programs.isEmpty() || alarmsRest());
    clock.set(moment);
  }

  private boolean alarmsRest() {
    return rows.read(dsl ->
        dsl.fetchCount(
            table("scheduled_tasks"),
            condition("picked or execution_time <= {0}", val(clock.instant()))))
        == 0;
  }

  /** Monday at ten of a week in which nothing happened yet: everybody has all points to give. */
  void nextWeek() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    leapTo(monday.atTime(10, 0).atZone(zone).toInstant());
  }

  /** Moves the clock on again and again until all that waits for a later try is done. */
  void timePassesUntilSettled() {
    await("the outbox to be empty, with time passing")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(30))
        .until(() -> {
          clock.pass(Duration.ofSeconds(1));
          return waiting() == 0;
        });
  }

  @Override
  public void close() {
    while (!programs.isEmpty()) {
      stops();
    }
    slack.close();
    http.close();
    rows.close();
    PostgresForTests.drop(database.name());
  }
}
