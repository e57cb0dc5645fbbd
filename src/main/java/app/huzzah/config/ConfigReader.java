package app.huzzah.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the variables of the contract in README.md, all at once. */
public final class ConfigReader {
  /** Every variable that means something to Huzzah, those included that it refuses so far. */
  public static final Set<String> VARIABLES =
      Set.of(
          "SLACK_BOT_TOKEN",
          "SLACK_APP_TOKEN",
          "SLACK_SOCKET_CONNECTIONS",
          "SLACK_SIGNING_SECRET",
          "SLACK_CLIENT_ID",
          "SLACK_CLIENT_SECRET",
          "SLACK_API_URL",
          "HUZZAH_KEY",
          "HUZZAH_HOME",
          "HUZZAH_DRAIN_SECONDS",
          "DATABASE_URL",
          "PORT");

  private static final int LONGEST_DRAIN_SECONDS = 300;

  private final Function<String, Optional<String>> databaseUrlFault;

  /**
   * @param databaseUrlFault says in one sentence what is wrong with a database address, and how one
   *     looks; the sentence must not quote the address, which holds a password
   */
  public ConfigReader(Function<String, Optional<String>> databaseUrlFault) {
    this.databaseUrlFault = databaseUrlFault;
  }

  /** Never throws: whatever is wrong with the variables is in the answer. */
  public Reading read(Map<String, String> variables) {
    var environment = new Environment(variables);
    Path home = home(environment);
    int port = port(environment);
    DatabaseSettings database = database(environment, home);
    SlackSettings slack = new SlackReader(environment, apiUrl(environment)).read();
    Optional<Key> key = key(environment);
    Duration drain = drain(environment);
    Lookalikes.noteIn(environment);
    return environment.faults().isEmpty()
        ? new Reading.Usable(
            new Config(slack, database, port, home, key, drain), environment.notes())
        : new Reading.Faulty(environment.faults(), environment.notes());
  }

  private static Path home(Environment environment) {
    try {
      return environment.value("HUZZAH_HOME").map(Path::of).orElse(Config.DEFAULT_HOME);
    } catch (InvalidPathException e) {
      environment.fault(
          "HUZZAH_HOME",
          "is not a path.",
          "Name a folder that Huzzah may write to, or leave it out.");
      return Config.DEFAULT_HOME;
    }
  }

  private static Optional<Key> key(Environment environment) {
    return environment
        .value("HUZZAH_KEY")
        .flatMap(typed -> {
          Optional<Key> key = Key.read(typed);
          if (key.isEmpty()) {
            environment.fault(
                "HUZZAH_KEY",
                "is not a key of 32 bytes in base64.",
                "Make one with `openssl rand -base64 32`, and keep it: codes of rewards that were"
                    + " sealed with it can be read with no other. Or leave it out.");
          }
          return key;
        });
  }

  private static Duration drain(Environment environment) {
    return Duration.ofSeconds(
        environment.wholeNumber(
            "HUZZAH_DRAIN_SECONDS",
            0,
            LONGEST_DRAIN_SECONDS,
            0,
            "Set twice the time within which your load balancer sees that /readyz says no, or"
                + " leave it out."));
  }

  private static int port(Environment environment) {
    return environment.wholeNumber(
        "PORT",
        0,
        65_535,
        Config.DEFAULT_PORT,
        "Set the port to listen on, such as 3000, or leave it out.");
  }

  private DatabaseSettings database(Environment environment, Path home) {
    return environment
        .value("DATABASE_URL")
        .<DatabaseSettings>map(url -> {
          databaseUrlFault
              .apply(url)
              .ifPresent(fault ->
                  environment.fault(
                      "DATABASE_URL",
                      "cannot be used: " + fault,
                      "Leave it out to use the embedded database."));
          return new DatabaseSettings.External(new Secret(url));
        })
        .orElseGet(() -> new DatabaseSettings.Embedded(home));
  }

  private static String apiUrl(Environment environment) {
    return environment
        .value("SLACK_API_URL")
        .map(value -> {
          if (!isWebAddress(value)) {
            environment.fault(
                "SLACK_API_URL",
                "is not an address of the form https://host/api/.",
                "Leave it out: only tests need another one than Slack's.");
            return SlackSettings.DEFAULT_API_URL;
          }
          return value.endsWith("/") ? value : value + "/";
        })
        .orElse(SlackSettings.DEFAULT_API_URL);
  }

  private static boolean isWebAddress(String value) {
    try {
      var uri = new URI(value);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
