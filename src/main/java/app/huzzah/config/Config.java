package app.huzzah.config;

import java.nio.file.Path;

/**
 * Everything that whoever runs Huzzah decides before it starts.
 *
 * @param port where to listen, 0 for any free port, up to 65535
 * @param home the folder for what this machine keeps; relative to the working directory unless
 *     absolute
 */
public record Config(SlackSettings slack, DatabaseSettings database, int port, Path home) {
  public static final int DEFAULT_PORT = 3000;
  public static final Path DEFAULT_HOME = Path.of("data");
}
