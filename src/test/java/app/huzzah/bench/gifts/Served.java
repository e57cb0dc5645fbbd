package app.huzzah.bench.gifts;

import app.huzzah.bench.BenchConfig;
import app.huzzah.bench.ImageFlags;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.process.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program in a JVM of its own, with the flags of our image. */
final class Served implements AutoCloseable {
  /**
   * As {@code jcmd GC.heap_info} says it of each part of a serial heap: "total 60000K, used
   * 41234K".
   */
  private static final Pattern HEAP_USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private final Child child;

  private Served(Child child) {
    this.child = child;
  }

  /** Huzzah itself, over this database. */
  static Served huzzah(Path home, Map<String, String> slack, DatabaseUrl url) throws IOException {
    Map<String, String> settings = new HashMap<>(slack);
    settings.put("DATABASE_URL", BenchConfig.text(url));
    Child child = Child.run(home, settings, command("app.huzzah.Main", "serve"));
    child.awaitReady();
    return new Served(child);
  }

  /** An app that does nothing. */
  static Served bare(Path home, Map<String, String> slack)
      throws IOException, InterruptedException {
    Child child = Child.run(home, slack, command(BareBolt.class.getName()));
    child.awaitPort();
    return new Served(child);
  }

  private static List<String> command(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ImageFlags.read());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What the system counts as its memory, at its highest of late: JVMs give little back. */
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(child.handle().pid()), "status"))
        .stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
        .findFirst()
        .orElseThrow();
  }

  /** What is left on its heap after a collection. */
  long heapMegabytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    return HEAP_USED
            .matcher(jcmd("GC.heap_info"))
            .results()
            .mapToLong(part -> Long.parseLong(part.group(1)))
            .sum()
        / 1_024;
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(child.handle().pid()),
                what)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  URI events() {
    return child.uri("/slack/events");
  }

  @Override
  public void close() {
    child.close();
  }
}
