package app.huzzah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one measurement, deleted with all that is in it. */
record Scratch(Path folder) implements AutoCloseable {

  static Scratch in(Path home) throws IOException {
    Files.createDirectories(home);
    return new Scratch(Files.createTempDirectory(home.toAbsolutePath(), "bench-"));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
