package app.huzzah.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a cluster, known by the file {@code postmaster.pid} and believed only after
 * a look at the process: numbers of processes are used again, in containers at every start.
 */
record Postmaster(ProcessHandle process, Path data) {
  /** Larger than any process number of the systems we run on. */
  private static final String NOBODYS_NUMBER = Integer.toString(Integer.MAX_VALUE);

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  /** The server that runs on this data directory now. */
  static Optional<Postmaster> of(Path data) throws IOException {
    List<String> file = pidFile(data);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return number(file.getFirst())
        .flatMap(ProcessHandle::of)
        .map(process -> new Postmaster(process, data))
        .filter(Postmaster::isRunning);
  }

  /**
   * Mends a {@code postmaster.pid} that would keep a server from starting although none runs.
   * PostgreSQL takes any process with the number in it for a server. Only the number is changed: by
   * the rest PostgreSQL makes sure that no straggler of the dead server still uses its shared
   * memory. To be called while {@link #of} finds nothing.
   */
  static void forgetDead(Path data) throws IOException {
    List<String> file = pidFile(data);
    if (file.isEmpty()) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      return;
    }
    if (number(file.getFirst()).flatMap(ProcessHandle::of).isPresent()) {
      Path half = data.resolve("postmaster.pid.mended");
      List<String> rest = file.subList(1, file.size());
      Files.writeString(half, NOBODYS_NUMBER + "\n" + String.join("\n", rest) + "\n");
      Files.move(half, data.resolve("postmaster.pid"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The port on which it takes connections: the fourth line of its file, as PostgreSQL says. */
  int port() throws IOException {
    return Integer.parseInt(pidFile(data).get(3).strip());
  }

  boolean isRunning() {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return process.isAlive() && process.info().commandLine().orElse("").contains(data.toString());
    }
    try {
      return Files.readString(proc.resolve("comm")).strip().equals("postgres")
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException e) {
      return false; // gone, dead and not yet buried, or of somebody else
    }
  }

  /** Waits for the end; false when the time is over first, or the thread is interrupted. */
  boolean endsWithin(Duration time) {
    // ProcessHandle.onExit looks at a process that is no child of ours every five seconds only.
    try {
      for (long looks = time.dividedBy(LOOK_EVERY); looks > 0 && !hasEnded(process); looks--) {
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return hasEnded(process);
  }

  /**
   * Also true of one that nobody has buried: where we are process 1 of a container, nobody does.
   */
  static boolean hasEnded(ProcessHandle process) {
    if (!process.isAlive()) {
      return true;
    }
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.startsWith(") Z", stat.lastIndexOf(')'));
    } catch (IOException e) {
      return !process.isAlive();
    }
  }

  private static List<String> pidFile(Path data) throws IOException {
    try {
      return Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Optional<Long> number(String line) {
    try {
      return Optional.of(Long.parseLong(line.strip())).filter(pid -> pid > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
