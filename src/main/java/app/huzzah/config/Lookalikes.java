package app.huzzah.config;

import java.util.List;
import java.util.Map;

/** Names that people use elsewhere for what Huzzah calls otherwise. */
final class Lookalikes {
  private static final Map<String, List<String>> BY_REAL_NAME =
      Map.of(
          "SLACK_BOT_TOKEN",
          List.of(
              "SLACK_TOKEN",
              "SLACK_API_TOKEN",
              "SLACK_OAUTH_TOKEN",
              "SLACK_BOT_OAUTH_TOKEN",
              "SLACK_BOT_USER_OAUTH_TOKEN",
              "SLACK_BOT_USER_TOKEN"),
          "SLACK_APP_TOKEN",
          List.of("SLACK_APP_LEVEL_TOKEN", "SLACK_SOCKET_TOKEN", "SLACK_SOCKET_MODE_TOKEN"),
          "SLACK_SIGNING_SECRET",
          List.of("SLACK_SECRET", "SLACK_SIGNING_KEY", "SLACK_VERIFICATION_TOKEN"),
          "DATABASE_URL",
          List.of(
              "DB_URL",
              "DATABASE_URI",
              "POSTGRES_URL",
              "POSTGRESQL_URL",
              "JDBC_DATABASE_URL",
              "HUZZAH_DATABASE_URL"),
          "PORT",
          List.of("HUZZAH_PORT", "HTTP_PORT", "SERVER_PORT"),
          "HUZZAH_HOME",
          List.of("HUZZAH_DATA", "HUZZAH_DATA_DIR", "HUZZAH_DIR"));

  private Lookalikes() {}

  /** Says which look-alike is set while the real one is not. */
  static void noteIn(Environment environment) {
    BY_REAL_NAME.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> !environment.has(entry.getKey()))
        .forEach(entry ->
            entry.getValue().stream()
                .filter(environment::has)
                .forEach(name ->
                    environment.note(
                        name + " is not read by Huzzah; did you mean " + entry.getKey() + "?")));
  }
}
