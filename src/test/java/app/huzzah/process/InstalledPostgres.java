package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server of the PostgreSQL that this machine has, with the tools that come with it: the one in
 * Huzzah's jar has no {@code pg_dump}, and that of another version may refuse its server.
 */
final class InstalledPostgres implements AutoCloseable {
  private static final List<String> NEEDED =
      List.of("initdb", "pg_ctl", "createdb", "pg_dump", "pg_restore");

  private final Path bin;
  private final Path folder;
  private final int port;

  private InstalledPostgres(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one; a test is skipped where the machine has none. */
  static InstalledPostgres start(Path folder) throws IOException, InterruptedException {
    Optional<Path> bin = bin();
    assumeThat(bin).as("a folder with PostgreSQL's %s".formatted(NEEDED)).isPresent();
    Files.createDirectories(folder);
    InstalledPostgres postgres = new InstalledPostgres(bin.orElseThrow(), folder, freePort());
    postgres.run(
        "initdb", "--pgdata=" + postgres.data(), "--username=huzzah", "--auth=trust", "--no-sync");
    postgres.run(
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + postgres.data(),
        "--log=" + folder.resolve("server.log"),
        "--options=-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            .formatted(postgres.port));
    return postgres;
  }

  /** The address of a new database without tables. */
  String create(String name) throws IOException, InterruptedException {
    run("createdb", "--host=127.0.0.1", "--port=" + port, "--username=huzzah", name);
    return "postgresql://huzzah:any@127.0.0.1:%d/%s".formatted(port, name);
  }

  /** Runs one of the tools, which has to succeed. */
  void run(String tool, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Files.getAttribute(folder, "unix:uid").equals(0)) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
    }
    command.add(bin.resolve(tool).toString());
    command.addAll(List.of(arguments));
    File output = folder.resolve(tool + ".log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    int code = builder.start().waitFor();
    assertThat(code).as(() -> command + ": " + read(output.toPath())).isZero();
  }

  @Override
  public void close() throws IOException {
    try {
      run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** Where Debian puts the newest, or on the path. */
  private static Optional<Path> bin() throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.comparingInt(InstalledPostgres::version).reversed())
            .map(version -> version.resolve("bin"))
            .forEach(folders::add);
      }
    }
    Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(Path::of)
        .forEach(folders::add);
    return folders.stream()
        .filter(bin -> NEEDED.stream().allMatch(tool -> Files.isExecutable(bin.resolve(tool))))
        .findFirst();
  }

  private static int version(Path folder) {
    String name = folder.getFileName().toString();
    return name.matches("[0-9]{1,3}") ? Integer.parseInt(name) : 0;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
