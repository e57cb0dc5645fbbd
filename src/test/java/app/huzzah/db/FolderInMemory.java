package app.huzzah.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A folder that lives in memory, for a server of tests: a new database is three hundred files,
 * which takes a disk ten times as long. Linux has such a place; elsewhere, and where it is small as
 * in containers, there is none.
 */
final class FolderInMemory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String PREFIX = "huzzah-tests-";
  private static final long ENOUGH_BYTES = 1L << 30;

  private FolderInMemory() {}

  /**
   * A new folder, named by the number of this process. Those of test runs that were killed go
   * first.
   */
  static Optional<Path> create() throws IOException {
    if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH_BYTES) {
      return Optional.empty();
    }
    try (var folders = Files.newDirectoryStream(MEMORY, PREFIX + "*")) {
      for (Path folder : folders) {
        long owner = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        if (ProcessHandle.of(owner).isEmpty() || owner == ProcessHandle.current().pid()) {
          remove(folder);
        }
      }
    }
    Path folder = MEMORY.resolve(PREFIX + ProcessHandle.current().pid());
    return Optional.of(Files.createDirectory(folder));
  }

  /** Removes the folder, and before it a server that still runs there. */
  static void remove(Path folder) throws IOException {
    Optional<Postmaster> server = Postmaster.of(folder.resolve("data"));
    if (server.isPresent()) {
      server.get().process().destroyForcibly();
      server.get().endsWithin(Duration.ofSeconds(10));
    }
    PostgresArchive.delete(folder);
  }
}
