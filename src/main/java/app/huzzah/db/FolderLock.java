package app.huzzah.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a folder, held by one program at a time. The system takes it back from a program
 * that dies, however it dies, so nothing stale can be left.
 */
final class FolderLock implements AutoCloseable {
  /**
   * Folders that this JVM holds. Asked before the file is opened, because closing any channel of a
   * file gives up all locks that the process has on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  /**
   * Takes the lock without waiting.
   *
   * @throws DatabaseStartException when another program, or another part of this one, has it
   */
  static FolderLock take(Path folder) {
    if (!HELD.add(folder)) {
      throw inUse(folder);
    }
    try {
      return new FolderLock(folder, lock(folder));
    } catch (IOException e) {
      HELD.remove(folder);
      throw new DatabaseStartException("Cannot lock the folder " + folder + ": " + e, e);
    } catch (RuntimeException e) {
      HELD.remove(folder);
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw inUse(folder);
    }
    return channel;
  }

  private static DatabaseStartException inUse(Path folder) {
    return new DatabaseStartException(
        "Another Huzzah is using the database in "
            + folder
            + ". Stop it first, or give this one a folder of its own with HUZZAH_HOME."
            + " Several instances on one database need a PostgreSQL of yours: set DATABASE_URL.");
  }

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(folder);
    }
  }
}
