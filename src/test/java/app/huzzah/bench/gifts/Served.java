package app.huzzah.bench.gifts;

import app.huzzah.bench.BenchConfig;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.demo.PretendSlack;
import app.huzzah.process.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program in a JVM of its own, with the flags of our image. */
final class Served implements AutoCloseable {
  private final Child child;

  private Served(Child child) {
    this.child = child;
  }

  /** Huzzah itself, over this database. */
  static Served huzzah(Path home, PretendSlack slack, DatabaseUrl url) throws IOException {
    Map<String, String> settings = new HashMap<>(Child.serving(slack));
    settings.put("DATABASE_URL", BenchConfig.text(url));
    Child child = Child.run(home, settings, command("app.huzzah.Main", "serve"));
    child.awaitReady();
    return new Served(child);
  }

  /** An app that does nothing. */
  static Served bare(Path home, PretendSlack slack) throws IOException, InterruptedException {
    Child child = Child.run(home, Child.serving(slack), command(BareBolt.class.getName()));
    child.awaitPort();
    return new Served(child);
  }

  private static List<String> command(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  URI events() {
    return child.uri("/slack/events");
  }

  @Override
  public void close() {
    child.close();
  }
}
