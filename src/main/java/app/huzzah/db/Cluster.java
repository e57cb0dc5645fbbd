package app.huzzah.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL cluster in a folder: making it, starting and stopping its server. Not for use by two
 * threads at once.
 */
final class Cluster {
  /** Both the user that owns everything and the only one there is. */
  static final String USER = "huzzah";

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final Duration FAST_STOP = Duration.ofSeconds(30);
  private static final Duration HARDER_STOP = Duration.ofSeconds(10);
  private static final int LOG_LINES_SHOWN = 8;

  private final PostgresPrograms programs;
  private final Path data;
  private final Path log;

  private Cluster(PostgresPrograms programs, Path data, Path log) {
    this.programs = programs;
    this.data = data;
    this.log = log;
  }

  /**
   * The cluster in {@code folder/data}, made now if there is none.
   *
   * @throws DatabaseStartException when another major version of PostgreSQL made it
   */
  static Cluster in(Path folder, PostgresPrograms programs) throws IOException {
    Path data = folder.resolve("data");
    if (!Files.exists(data)) {
      create(folder, data, programs);
    }
    String made = Files.readString(data.resolve("PG_VERSION")).strip();
    String ours = programs.majorVersion();
    if (!made.equals(ours)) {
      throw new DatabaseStartException(
          "The database in %s was made by PostgreSQL %s, but this Huzzah brings PostgreSQL %s."
                  .formatted(folder, made, ours)
              + " Start the Huzzah that you used before, or move the data to a PostgreSQL of yours"
              + " with pg_dump and set DATABASE_URL.");
    }
    return new Cluster(programs, data, folder.resolve("server.log"));
  }

  /**
   * Made beside its place and moved there when whole, password included: an interrupted start
   * leaves no half.
   */
  private static void create(Path folder, Path data, PostgresPrograms programs) throws IOException {
    try (var halves = Files.newDirectoryStream(folder, "creating-*")) {
      for (Path half : halves) {
        PostgresArchive.delete(half);
      }
    }
    Path half = Files.createTempDirectory(folder, "creating-");
    Path password = half.resolve("password");
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.writeString(password, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    if (Files.getFileStore(password).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          password, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
    programs.initdb(half.resolve("data"), USER, password);
    Files.move(password, half.resolve("data").resolve("password"));
    Files.move(half.resolve("data"), data, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(half);
  }

  String password() throws IOException {
    return passwordOf(data);
  }

  static String passwordOf(Path data) throws IOException {
    return Files.readString(data.resolve("password")).strip();
  }

  /**
   * Starts the server, after stopping one that a killed program left behind, and waits until it
   * takes connections.
   *
   * @param port free on the loopback interface
   */
  Postmaster start(int port) throws IOException {
    if (Postmaster.of(data).isPresent()) {
      LOG.warn("Stopping the PostgreSQL that an earlier Huzzah left running on {}", data);
      stop();
    }
    Postmaster.forgetDead(data);
    Files.writeString(data.resolve("postgresql.conf"), settings(port));
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling("server-before.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      programs.start(data, log);
      return Postmaster.of(data)
          .orElseThrow(() -> new DatabaseStartException("PostgreSQL ended as soon as it was up"));
    } catch (DatabaseStartException e) {
      stop();
      throw new DatabaseStartException(
          "PostgreSQL does not start on %s: %s".formatted(data, lastWords(e)), e);
    }
  }

  /**
   * Stops the server if one runs: in order first, then harder. Returns when the process is gone.
   */
  void stop() throws IOException {
    Postmaster server = Postmaster.of(data).orElse(null);
    if (server == null || stops(server, "fast", FAST_STOP)) {
      return;
    }
    LOG.warn("PostgreSQL does not stop in order; the next start will recover");
    if (!stops(server, "immediate", HARDER_STOP)) {
      server.process().destroyForcibly();
      server.endsWithin(HARDER_STOP);
    }
  }

  private boolean stops(Postmaster server, String mode, Duration limit) {
    try {
      programs.requestStop(data, mode);
    } catch (DatabaseStartException e) {
      LOG.debug(
          "pg_ctl stop",
          e); // it may have ended by itself, or the request went out before a Ctrl-C hit pg_ctl
    }
    return server.endsWithin(limit);
  }

  private String lastWords(DatabaseStartException fault) throws IOException {
    if (!Files.exists(log) || Files.size(log) == 0) {
      return String.valueOf(fault.getMessage());
    }
    List<String> lines = Files.readAllLines(log);
    return String.join(
        " | ", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
  }

  private static String settings(int port) {
    return """
    # Written by Huzzah at every start; changes are lost. To tune, bring a PostgreSQL of your own.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    max_connections = 50
    password_encryption = 'scram-sha-256'

    # What was acknowledged is never lost.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    shared_buffers = 128MB
    max_wal_size = 256MB
    timezone = 'UTC'
    log_timezone = 'UTC'
    lc_messages = 'C'
    # The life of the server only: faults of statements reach the program, and their details are people's words.
    log_min_messages = log
    log_line_prefix = '%%m [%%p] '
    log_checkpoints = off
    """
        .formatted(port);
  }
}
