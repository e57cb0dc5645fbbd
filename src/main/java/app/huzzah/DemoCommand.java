package app.huzzah;

import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.config.Secret;
import app.huzzah.config.SlackSettings;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.Story;
import app.huzzah.demo.StoryClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows Huzzah in a pretend Slack: no account, no database, no setting needed. */
@Command(
    name = "demo",
    description = "Starts a pretend Slack with a web page and Huzzah in it, on this machine alone.")
final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration DIGEST_POLLING = Duration.ofSeconds(1);

  @Override
  public Integer call() throws IOException, InterruptedException {
    Config config = Settings.read();
    Closing closing = new Closing();
    try {
      start(config, closing);
    } catch (IOException | InterruptedException | RuntimeException e) {
      closing.close();
      throw e;
    }
    Running.untilStopped(closing);
    return 0;
  }

  private static void start(Config config, Closing closing)
      throws IOException, InterruptedException {
    Path home = config.home().resolve("demo");
    StoryClock clock = new StoryClock(InstantSource.system());
    PretendSlack slack =
        closing.add(
            PretendSlack.start(
                Options.of(clock, new SecureRandom(), AcmeWorkspace.seed())
                    .onPort(config.port() == 0 ? 0 : config.port() + 1)
                    .keptIn(home.resolve("slack.json"))
                    .signingBy(clock)));
    App app =
        closing.add(
            App.start(
                new Config(slackSettings(slack), database(config, home), config.port(), home),
                Running.surroundings(clock, DIGEST_POLLING)));
    slack.deliverTo(URI.create("http://127.0.0.1:" + app.port() + "/slack/events"));
    if (!app.awaitKnown(PATIENCE)) {
      throw new IllegalStateException("The demo's own Slack does not answer");
    }
    Story story = Story.of(slack, clock, home.resolve("story.told"));
    if (!story.isTold()) {
      System.out.println("Telling eight weeks of a team's story, once; this takes a moment …");
      story.tell();
    }
    System.out.println();
    System.out.println("  Huzzah's demo is ready: " + slack.pageUrl());
    System.out.println("  Ctrl-C stops it; what you do there is kept in " + home);
    System.out.println();
  }

  private static SlackSettings slackSettings(PretendSlack slack) {
    return new SlackSettings.HttpMode(
        new Secret(slack.botToken()), new Secret(slack.signingSecret()), slack.apiUrl());
  }

  private static DatabaseSettings database(Config config, Path home) {
    return switch (config.database()) {
      case DatabaseSettings.External external -> external;
      case DatabaseSettings.Embedded embedded -> new DatabaseSettings.Embedded(home);
    };
  }
}
