package app.huzzah.demo;

import app.huzzah.demo.model.Snapshot;
import app.huzzah.demo.model.Workspace;
import java.nio.file.Path;
import java.time.Duration;

/** Writes the workspace's state soon after each change, and a last time at the end. */
final class Keeper {
  /**
   * So much may be lost when the program is killed; much shorter, and a busy time writes all the
   * time.
   */
  private static final Duration WRITTEN_WITHIN = Duration.ofMillis(200);

  private final Workspace workspace;
  private final Path file;
  private final Thread thread;

  Keeper(Workspace workspace, Path file) {
    this.workspace = workspace;
    this.file = file;
    this.thread = Thread.ofVirtual().name("pretend-slack-keeper").unstarted(this::keep);
  }

  void start() {
    thread.start();
  }

  private void keep() {
    long written = -1;
    try {
      while (workspace.changes().awaitAny(written) && workspace.changes().pause(WRITTEN_WITHIN)) {
        written = workspace.changes().count();
        write();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    Snapshot.of(workspace).write(file);
  }

  /**
   * Once the workspace's changes are closed: waits for what is being written, and writes the end.
   */
  void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    write();
  }
}
