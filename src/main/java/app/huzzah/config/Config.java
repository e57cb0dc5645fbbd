package app.huzzah.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that whoever runs Huzzah decides before it starts.
 *
 * @param port where to listen, 0 for any free port, up to 65535
 * @param home the folder for what this machine keeps; relative to the working directory unless
 *     absolute
 * @param key 32 bytes with which codes of rewards are sealed; empty: none can be kept
 */
public record Config(
    SlackSettings slack, DatabaseSettings database, int port, Path home, Optional<Key> key) {
  public static final int DEFAULT_PORT = 3000;
  public static final Path DEFAULT_HOME = Path.of("data");
}
