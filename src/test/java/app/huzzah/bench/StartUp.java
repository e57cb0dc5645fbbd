package app.huzzah.bench;

import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.process.Child;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How long the jar takes from its start until it is ready, with the flags of our image: alone, and
 * with the cache of classes that the image has from a training run.
 */
final class StartUp {
  private static final Path JAR = Path.of("target", "huzzah.jar").toAbsolutePath();

  private final Path folder;
  private final int times;

  StartUp(Path folder, int times) {
    this.folder = folder;
    this.times = times;
  }

  void run() throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("There is no " + JAR + ": mvn -q package -DskipTests");
    }
    Path cache = folder.resolve("huzzah.aot");
    train(cache);
    try (PretendSlack slack = slack();
        EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"))) {
      Map<String, String> settings = new HashMap<>(Child.serving(slack));
      settings.put("DATABASE_URL", BenchConfig.text(server.url()));
      Timing alone = new Timing();
      Timing cached = new Timing();
      // The first one migrates.
      start(settings, List.of());
      for (int i = 0; i < times; i++) {
        alone.once(() -> start(settings, List.of()));
        cached.once(() -> start(settings, List.of("-XX:AOTCache=" + cache)));
      }
      System.out.printf(
          Locale.ROOT,
          "| until ready, ms | median | 99th | %n| --- | ---: | ---: |%n"
              + "| the jar | %,.0f | %,.0f |%n| with its cache (%d MB) | %,.0f | %,.0f |%n"
              + "| ratio | %.2f | %.2f |%n",
          alone.median(),
          alone.percentile99(),
          Files.size(cache) >> 20,
          cached.median(),
          cached.percentile99(),
          cached.median() / alone.median(),
          cached.percentile99() / alone.percentile99());
    }
  }

  private static PretendSlack slack() throws IOException {
    return PretendSlack.start(
        Options.of(InstantSource.system(), RandomGenerator.getDefault(), AcmeWorkspace.seed()));
  }

  /** As the image is built: the demo, ended when it is ready. */
  private void train(Path cache) throws Exception {
    try (Started demo =
        new Started("trained", Map.of(), List.of("-XX:AOTCacheOutput=" + cache), "demo")) {
      demo.child.terminate();
      demo.child.exitCode();
    }
  }

  private void start(Map<String, String> settings, List<String> options) {
    try (Started served = new Started("served", settings, options)) {
      if (!served.child.handle().isAlive()) {
        throw new IllegalStateException("it ended by itself");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A program that is ready, or has ended. */
  private final class Started implements AutoCloseable {
    private final Child child;

    Started(String home, Map<String, String> settings, List<String> options, String... arguments)
        throws IOException, InterruptedException {
      int port = freePort();
      Map<String, String> all = new HashMap<>(settings);
      all.put("PORT", "" + port);
      URI ready = URI.create("http://127.0.0.1:" + port + "/readyz");
      try (HttpClient client = HttpClient.newHttpClient()) {
        child = Child.run(folder.resolve(home), all, command(options, arguments));
        while (!answers(client, ready) && child.handle().isAlive()) {
          Thread.sleep(2);
        }
      }
    }

    @Override
    public void close() {
      child.close();
    }
  }

  private static boolean answers(HttpClient client, URI ready) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> command(List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ImageFlags.read());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
