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
import java.net.BindException;
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
  private static final int LAST_PORT = 65_535;
  private static final Duration DIGEST_POLLING = Duration.ofSeconds(1);

  @Override
  public Integer call() throws Exception {
    Config config = Settings.read();
    Running.untilStopped((closing, stop) -> start(config, closing, stop));
    return 0;
  }

  private static void start(Config config, Closing closing, StopSignal stop) throws Exception {
    Path home = config.home().resolve("demo");
    StoryClock clock = new StoryClock(InstantSource.system());
    PretendSlack slack = closing.add(pretendSlack(config, home, clock));
    Story story = Story.of(slack, clock, home.resolve("story.told"));
    story.begin();
    App app =
        closing.add(
            App.start(
                new Config(
                    slackSettings(slack),
                    // What it invents stays out of a real database, whatever DATABASE_URL says.
                    new DatabaseSettings.Embedded(home),
                    config.port(),
                    home,
                    config.key(),
                    Duration.ZERO),
                Running.surroundings(clock, DIGEST_POLLING)));
    slack.deliverTo(URI.create("http://127.0.0.1:" + app.port() + "/slack/events"));
    stop.interrupting(() -> tell(story, app));
    if (stop.hasCome()) {
      return;
    }
    System.out.println();
    System.out.println("  Huzzah's demo is ready: " + slack.pageUrl());
    System.out.println("  Ctrl-C stops it; what you do there is kept in " + home);
    System.out.println("  For operators: http://127.0.0.1:" + app.port() + "/readyz and /metrics");
    System.out.println();
  }

  private static boolean tell(Story story, App app) throws InterruptedException {
    if (!app.awaitKnown(PATIENCE)) {
      throw new IllegalStateException("The demo's own Slack does not answer");
    }
    if (!story.isTold()) {
      System.out.println("Telling eight weeks of a team's story, once; this takes a moment …");
      story.tell(app::settled);
    }
    return true;
  }

  private static PretendSlack pretendSlack(Config config, Path home, StoryClock clock)
      throws IOException {
    int port = pagePort(config.port());
    try {
      return PretendSlack.start(
          Options.of(clock, new SecureRandom(), AcmeWorkspace.seed())
              .onPort(port)
              .keptIn(home.resolve("slack.json"))
              .signingBy(clock));
    } catch (IOException e) {
      if (e.getCause() instanceof BindException) {
        throw new Explained(
            "Port %d, for the demo's page, cannot be listened on (%s). Stop what uses it, or set PORT"
                    .formatted(port, e.getCause().getMessage())
                + " to another one: the page takes the one after it.");
      }
      throw e;
    }
  }

  /** The one after Huzzah's own; before it where none comes after. */
  private static int pagePort(int port) {
    if (port == 0) {
      return 0;
    }
    return port < LAST_PORT ? port + 1 : port - 1;
  }

  private static SlackSettings slackSettings(PretendSlack slack) {
    return new SlackSettings.HttpMode(
        new Secret(slack.botToken()), new Secret(slack.signingSecret()), slack.apiUrl());
  }
}
