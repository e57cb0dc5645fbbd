package app.huzzah.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The programs of the embedded PostgreSQL, unpacked once for all tests and kept with what the build
 * makes: a start that unpacks its own takes seconds longer. That one does so, {@code
 * EmbeddedDatabaseTest} shows.
 */
public final class UnpackedPostgres {
  private UnpackedPostgres() {}

  /** The folder below which they are, as a database's own folder has them. */
  static Path folder() {
    return Unpacked.HOME.resolveSibling("");
  }

  /** Puts a link to them into the folder of a database, whose start then finds them there. */
  public static void linkIn(Path folder) throws IOException {
    Path link = folder.resolve(Unpacked.HOME.getFileName());
    if (!Files.exists(link)) {
      Files.createSymbolicLink(Files.createDirectories(folder).resolve(link), Unpacked.HOME);
    }
  }

  /** Unpacked by whoever first needs them; the other JVM of the tests waits meanwhile. */
  private static final class Unpacked {
    static final Path HOME = unpack(Path.of("target/postgres").toAbsolutePath());

    private static Path unpack(Path folder) {
      try (FileChannel file =
              FileChannel.open(
                  Files.createDirectories(folder).resolve("lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock turn = file.lock()) {
        if (!turn.isValid()) {
          throw new IOException("no lock on " + folder);
        }
        return PostgresArchive.unpackedIn(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
