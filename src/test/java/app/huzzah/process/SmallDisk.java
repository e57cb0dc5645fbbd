package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own, so small that it can be filled. */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "256m";
  private static final int CHUNK_BYTES = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; a test is skipped where we may not. */
  static SmallDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()))
        .as("a small file system to be filled; only Linux's root may mount one")
        .isTrue();
    return new SmallDisk(folder);
  }

  /** To the last byte. */
  void fill() throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (Files.getFileStore(folder).getUsableSpace() > 0) {
        filler.write(chunk);
      }
    } catch (IOException e) {
      assertThat(Files.getFileStore(folder).getUsableSpace()).as(e::toString).isZero();
    }
  }

  /** Somebody makes room. */
  void clear() throws IOException {
    Files.delete(filler());
  }

  @Override
  public void close() {
    try {
      // Whoever was killed may still be there for a moment.
      assertThat(run("umount", "--lazy", folder.toString())).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
