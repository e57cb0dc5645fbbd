package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.UnpackedPostgres;
import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Huzzah in a JVM of its own, with the classes that are tested here and a folder of its own. */
public final class Child implements AutoCloseable {
  /** Long, since machines that build are busy; nothing here takes it in full. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Pattern PORT = Pattern.compile("listens on port (\\d+)");

  private final Process process;
  private final Path home;
  private final Path out;
  private final Path err;
  private boolean guest;

  private Child(Process process, Path home, Path out, Path err) {
    this.process = process;
    this.home = home;
    this.out = out;
    this.err = err;
  }

  /** A Slack that waits as long as we do: how fast a busy machine answers is shown elsewhere. */
  static PretendSlack slack() throws IOException {
    return PretendSlack.start(
        Options.of(InstantSource.system(), RandomGenerator.getDefault(), AcmeWorkspace.seed())
            .patientFor(PATIENCE));
  }

  /** The settings with which Slack would be served over HTTP. */
  public static Map<String, String> serving(PretendSlack slack) {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(),
        "SLACK_SIGNING_SECRET", slack.signingSecret(),
        "SLACK_API_URL", slack.apiUrl());
  }

  /** The command line that starts it, with options for the JVM before the class. */
  static List<String> command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "app.huzzah.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  static Child start(Path home, Map<String, String> settings, String... arguments)
      throws IOException {
    return run(home, settings, command(List.of(), arguments));
  }

  /** Starts one in the folder of another, whose database is left alone when this one is closed. */
  static Child guest(Path home, Map<String, String> settings, List<String> command)
      throws IOException {
    Child child = run(home, settings, command);
    child.guest = true;
    return child;
  }

  public static Child run(Path home, Map<String, String> settings, List<String> command)
      throws IOException {
    Path logs = Files.createDirectories(home.resolveSibling(home.getFileName() + "-output"));
    Path out = Files.createTempFile(logs, "out", ".txt");
    Path err = Files.createTempFile(logs, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(logs.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name ->
            name.startsWith("SLACK_") || name.contains("DATABASE") || name.startsWith("JAVA"));
    builder.environment().put("HUZZAH_HOME", home.toString());
    builder.environment().put("PORT", "0");
    builder.environment().putAll(settings);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Child(process, home, out, err);
  }

  /** Starts {@code serve}, waits until it is ready and tells the pretend Slack where it is. */
  static Child serve(Path home, PretendSlack slack) throws IOException {
    UnpackedPostgres.linkIn(home.resolve("postgres"));
    Child child = start(home, serving(slack), "serve");
    child.awaitReady();
    slack.deliverTo(child.uri("/slack/events"));
    return child;
  }

  public void awaitReady() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> !process.isAlive() || get("/readyz").statusCode() == 200);
    assertThat(process.isAlive()).as(this::said).isTrue();
  }

  /** Until it listens. */
  public void awaitPort() {
    await().atMost(PATIENCE).until(() -> !process.isAlive() || PORT.matcher(err()).find());
    assertThat(process.isAlive()).as(this::said).isTrue();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    Matcher matcher = PORT.matcher(err());
    assertThat(matcher.find()).as(this::said).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Its exit code, once it has ended by itself. */
  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::said).isTrue();
    return process.exitValue();
  }

  /** Waits until Slack has all that was to be said. */
  void settle() {
    settle(Duration.ZERO);
  }

  /** The same, where it may take so much longer. */
  void settle(Duration longer) {
    await()
        .atMost(PATIENCE.plus(longer))
        .until(() -> get("/metrics").body().contains("huzzah_outbox_waiting 0.0"));
  }

  /** What is stored, in the lines of the export, once all totals are found to be right. */
  static List<String> exported(Path home, Map<String, String> settings) throws Exception {
    try (Child verify = guest(home, settings, command(List.of(), "verify"));
        Child export = guest(home, settings, command(List.of(), "export"))) {
      assertThat(verify.exitCode()).as(verify::said).isZero();
      assertThat(export.exitCode()).as(export::said).isZero();
      return export.out().lines().skip(1).toList();
    }
  }

  /** As {@code kill} does. */
  public void terminate() {
    process.destroy();
  }

  /** Takes all its time from it, as a machine does that is suspended. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void wake() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor())
        .isZero();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  String said() {
    return out() + err();
  }

  /** Waits for the end of a process, whoever buries it. */
  static void awaitEnd(ProcessHandle process) {
    await().atMost(PATIENCE).until(() -> !process.isAlive());
  }

  /** The server of the embedded database in the folder, if one runs. */
  static Optional<ProcessHandle> postgres(Path home) {
    Path file = home.resolve("postgres/data/postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return read(file)
        .lines()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    if (!guest) {
      postgres(home).ifPresent(ProcessHandle::destroyForcibly);
      postgres(home.resolve("demo")).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
