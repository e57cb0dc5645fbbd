package app.huzzah.bench;

import app.huzzah.config.Config;
import app.huzzah.config.DatabaseSettings;
import app.huzzah.config.Secret;
import app.huzzah.config.SlackSettings;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of a Huzzah that serves a pretend Slack over HTTP from a database of ours. */
public final class BenchConfig {
  private BenchConfig() {}

  public static Config of(PretendSlack slack, DatabaseUrl url) {
    return new Config(
        new SlackSettings.HttpMode(
            new Secret(slack.botToken()), new Secret(slack.signingSecret()), slack.apiUrl()),
        new DatabaseSettings.External(new Secret(text(url))),
        0,
        Path.of("unused"),
        Optional.empty(),
        Duration.ZERO);
  }

  /** As {@code DATABASE_URL} says it. */
  public static String text(DatabaseUrl url) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(url.user(), url.password(), url.host(), url.port(), url.name());
  }
}
