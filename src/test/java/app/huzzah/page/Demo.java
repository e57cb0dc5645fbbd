package app.huzzah.page;

import app.huzzah.App;
import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.config.Secret;
import app.huzzah.config.SlackSettings;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.Story;
import app.huzzah.demo.StoryClock;
import app.huzzah.recognition.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The demo as a newcomer starts it: the pretend Slack with its page, and the program. Without its
 * story it is always the same Wednesday morning.
 */
final class Demo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
  private static final Instant SATURDAY = Instant.parse("2026-11-28T20:00:00Z");

  private final InstantSource clock;
  private final DatabaseUrl database = PostgresForTests.freshUrl();
  private final Path folder;
  private PretendSlack slack;
  private @Nullable App app;

  private Demo(Path folder, InstantSource clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.slack = startSlack();
  }

  /** Starts it, keeping the pretend Slack's state in this folder. */
  static Demo start(Path folder) throws IOException, InterruptedException {
    Demo demo = new Demo(folder, new TestClock(WEDNESDAY));
    demo.app = demo.startApp();
    return demo;
  }

  /**
   * Starts it on a Saturday evening, and tells its story: the digests of the week under way fall
   * into the middle of its last lines, which are spread over that week.
   */
  static Demo withItsStory(Path folder) throws IOException, InterruptedException {
    Demo demo = goingOnFrom(SATURDAY, folder);
    demo.tells(settled -> settled);
    return demo;
  }

  /**
   * Nothing but the pretend Slack running, at a time that goes on from a Wednesday morning: from
   * Friday afternoon on the story has one digest more.
   */
  static Demo onAWednesday(Path folder) throws IOException {
    return goingOnFrom(WEDNESDAY, folder);
  }

  private static Demo goingOnFrom(Instant moment, Path folder) throws IOException {
    Duration ahead = Duration.between(Instant.now(), moment);
    return new Demo(folder, new StoryClock(Clock.offset(Clock.systemUTC(), ahead)));
  }

  /**
   * Starts the program and tells the story, from where it was left.
   *
   * @param watched may look on, and cut it short, whenever the program is asked whether it is done
   */
  void tells(UnaryOperator<BooleanSupplier> watched) throws IOException, InterruptedException {
    StoryClock time = (StoryClock) clock;
    Story story = Story.of(slack, time, folder.resolve("story.told"));
    story.begin();
    App started = startApp();
    app = started;
    story.tell(watched.apply(started::settled));
  }

  /** Stops everything; the pretend Slack alone starts again, on what was kept. */
  void isLeft() throws IOException {
    stop();
    app = null;
    slack = startSlack();
  }

  String page() {
    return slack.pageUrl();
  }

  PretendSlack slack() {
    return slack;
  }

  /**
   * A minute later: what happens at this very moment is not of the past yet, which digests tell.
   */
  void timePasses() {
    if (clock instanceof TestClock still) {
      still.pass(Duration.ofMinutes(1));
    }
  }

  /** Stops everything, and starts it again on what was kept. */
  void startsAgain() throws IOException, InterruptedException {
    stop();
    slack = startSlack();
    app = startApp();
  }

  private void stop() {
    if (app != null) {
      app.close();
    }
    slack.close();
  }

  private PretendSlack startSlack() throws IOException {
    return PretendSlack.start(
        Options.of(clock, new Random(7), AcmeWorkspace.seed())
            .keptIn(folder.resolve("slack.json"))
            .patientFor(PATIENCE));
  }

  private App startApp() throws InterruptedException {
    App started =
        App.start(
            new Config(
                slackSettings(), databaseSettings(), 0, folder, Optional.empty(), Duration.ZERO),
            new App.Surroundings(clock, () -> "reference", Duration.ZERO, Duration.ofMillis(100)));
    slack.deliverTo(URI.create("http://127.0.0.1:" + started.port() + "/slack/events"));
    if (!started.awaitKnown(PATIENCE)) {
      started.close();
      throw new IllegalStateException("the program did not get to know the workspace");
    }
    return started;
  }

  private SlackSettings slackSettings() {
    return new SlackSettings.HttpMode(
        new Secret(slack.botToken()), new Secret(slack.signingSecret()), slack.apiUrl());
  }

  private DatabaseSettings databaseSettings() {
    String url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                database.user(),
                database.password(),
                database.host(),
                database.port(),
                database.name());
    return new DatabaseSettings.External(new Secret(url));
  }

  @Override
  public void close() {
    stop();
    PostgresForTests.drop(database.name());
  }
}
