package app.huzzah;

import app.huzzah.config.Config;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Serves a Slack workspace. */
@Command(name = "serve", description = "Serves your Slack workspace until it is stopped.")
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  static final String WHAT_IT_NEEDS =
      "To serve a workspace Huzzah needs SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or"
          + " SLACK_SIGNING_SECRET (HTTP). See \"Connect your Slack\" in README.md; without"
          + " Slack, try the demo: java -jar huzzah.jar demo";

  @Override
  public Integer call() throws Exception {
    Config config = Settings.read();
    if (!Settings.hasSlack(config)) {
      throw new Explained(WHAT_IT_NEEDS);
    }
    Running.untilStopped((closing, stop) -> {
      App app =
          closing.add(
              App.start(
                  config, Running.surroundings(InstantSource.system(), Running.DIGEST_POLLING)));
      LOG.info("{} listens on port {}", Version.name(), app.port());
    });
    return 0;
  }
}
