package app.huzzah.config;

import static java.util.Map.entry;

import java.util.Map;

/** Names that people use elsewhere for what Huzzah calls otherwise. */
final class Lookalikes {
  private static final Map<String, String> REAL_NAMES =
      Map.ofEntries(
          entry("SLACK_TOKEN", "SLACK_BOT_TOKEN"),
          entry("SLACK_API_TOKEN", "SLACK_BOT_TOKEN"),
          entry("SLACK_OAUTH_TOKEN", "SLACK_BOT_TOKEN"),
          entry("SLACK_BOT_OAUTH_TOKEN", "SLACK_BOT_TOKEN"),
          entry("SLACK_BOT_USER_OAUTH_TOKEN", "SLACK_BOT_TOKEN"),
          entry("SLACK_APP_LEVEL_TOKEN", "SLACK_APP_TOKEN"),
          entry("SLACK_SOCKET_TOKEN", "SLACK_APP_TOKEN"),
          entry("SLACK_SECRET", "SLACK_SIGNING_SECRET"),
          entry("SLACK_SIGNING_KEY", "SLACK_SIGNING_SECRET"),
          entry("SLACK_VERIFICATION_TOKEN", "SLACK_SIGNING_SECRET"),
          entry("DB_URL", "DATABASE_URL"),
          entry("DATABASE_URI", "DATABASE_URL"),
          entry("POSTGRES_URL", "DATABASE_URL"),
          entry("JDBC_DATABASE_URL", "DATABASE_URL"),
          entry("HUZZAH_DATABASE_URL", "DATABASE_URL"),
          entry("HUZZAH_PORT", "PORT"),
          entry("HTTP_PORT", "PORT"),
          entry("SERVER_PORT", "PORT"),
          entry("HUZZAH_DATA", "HUZZAH_HOME"),
          entry("HUZZAH_DIR", "HUZZAH_HOME"));

  private Lookalikes() {}

  /**
   * Says which look-alike is set while the real one is not, and which variable has our name on it
   * and no meaning.
   */
  static void noteIn(Environment environment) {
    environment.names().forEach(name -> note(environment, name));
  }

  private static void note(Environment environment, String name) {
    String real = REAL_NAMES.get(name);
    if (real != null) {
      if (!environment.has(real)) {
        environment.note(name + " is not read by Huzzah; did you mean " + real + "?");
      }
    } else if (name.startsWith("HUZZAH_") && !ConfigReader.VARIABLES.contains(name)) {
      environment.note(name + " is not read by Huzzah.");
    }
  }
}
