package app.huzzah.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything that whoever runs Huzzah decides before it starts.
 *
 * @param port where to listen, 0 for any free port, up to 65535
 * @param home the folder for what this machine keeps; relative to the working directory unless
 *     absolute
 * @param key 32 bytes with which codes of rewards are sealed; empty: none can be kept
 * @param drain for how long {@code /readyz} says no before requests are taken no more; zero or
 *     longer
 */
public record Config(
    SlackSettings slack,
    DatabaseSettings database,
    int port,
    Path home,
    Optional<Key> key,
    Duration drain) {
  public static final int DEFAULT_PORT = 3000;
  public static final Path DEFAULT_HOME = Path.of("data");
}
