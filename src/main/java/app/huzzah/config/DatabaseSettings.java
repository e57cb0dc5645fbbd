package app.huzzah.config;

import java.nio.file.Path;

/** Where the rows are. */
public sealed interface DatabaseSettings {
  /** A PostgreSQL that somebody else runs; the address holds its password. */
  record External(Secret url) implements DatabaseSettings {}

  /** A PostgreSQL that this process starts, with everything it keeps below {@code home}. */
  record Embedded(Path home) implements DatabaseSettings {}
}
