package app.huzzah.db;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Calls the programs of PostgreSQL directly. The library that brings them has a class for it, which
 * is made for tests: it always turns {@code fsync} off and lets everybody in without a password.
 */
final class PostgresPrograms {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String LIMIT_OF_START_SECONDS = "150";

  private final Path folder;
  private final Path home;
  private final List<String> prefix;

  /**
   * @param folder where a file for the output of programs may be written
   * @param home what has {@code bin} below it
   * @throws DatabaseStartException when we are root and may not become another user
   */
  PostgresPrograms(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
    // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and still
    // owns its files.
    this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
    checkPrefix();
  }

  /** The major version, such as "18". */
  String majorVersion() throws IOException {
    try (var lines = Files.lines(home.resolve("share/postgresql/postgres.bki"))) {
      return lines.findFirst().orElse("").replace("# PostgreSQL ", "").strip();
    }
  }

  /** Creates a cluster whose only user has the password of the file. */
  void initdb(Path data, String user, Path passwordFile) {
    run(
        "initdb",
        "--pgdata=" + data,
        "--username=" + user,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Comes with PostgreSQL itself, so indexes stay right when the folder moves to another
        // system.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions");
  }

  /**
   * Starts the server and waits until it takes connections, recovery included. {@code pg_ctl} gives
   * it a session of its own: Ctrl-C in a terminal goes to the program alone, which stops the server
   * when the requests under way are done.
   */
  void start(Path data, Path log) {
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--silent",
        "--timeout=" + LIMIT_OF_START_SECONDS,
        "--pgdata=" + data,
        "--log=" + log);
  }

  /**
   * Tells the server to stop, without waiting for it.
   *
   * @param mode {@code fast} ends sessions and writes everything out; {@code immediate} leaves that
   *     to the next start
   */
  void requestStop(Path data, String mode) {
    run("pg_ctl", "stop", "--no-wait", "--silent", "--mode=" + mode, "--pgdata=" + data);
  }

  private void checkPrefix() {
    if (prefix.isEmpty()) {
      return;
    }
    try {
      List<String> trial = new ArrayList<>(prefix);
      trial.add("true");
      call(trial);
    } catch (DatabaseStartException e) {
      throw new DatabaseStartException(
          "PostgreSQL does not run as root, and this machine does not let `unshare -U` change that."
              + " Run Huzzah as another user, or set DATABASE_URL to a PostgreSQL of yours.",
          e);
    }
  }

  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    call(command);
  }

  /**
   * The output goes to a file: a server that outlives its starter must not hold an end of a pipe of
   * ours.
   */
  private void call(List<String> command) {
    File output = folder.resolve("last-command.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new DatabaseStartException(
            command + " did not end within " + LIMIT.toMinutes() + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new DatabaseStartException(
            command + " failed: " + Files.readString(output.toPath()).strip());
      }
    } catch (IOException e) {
      throw new DatabaseStartException("Cannot run " + command + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseStartException("Interrupted while running " + command, e);
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return false; // not Linux; elsewhere there is no unshare either, and PostgreSQL itself says
      // what is wrong
    }
  }
}
