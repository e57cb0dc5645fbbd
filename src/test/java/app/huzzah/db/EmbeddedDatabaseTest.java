package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server as operators meet it, killed programs and all. */
class EmbeddedDatabaseTest {
  /** Unpacked once for all of these; a real start unpacks into its own folder. */
  private static final Path PROGRAMS = UnpackedPostgres.folder();

  /**
   * A cluster that was stopped in order; most stories begin with a copy of it, since making one
   * takes a second.
   */
  @TempDir static Path made;

  @TempDir Path home;

  @BeforeAll
  static void makeACluster() {
    EmbeddedDatabase.start(made, PROGRAMS).close();
  }

  @BeforeEach
  void beginWithACopy() throws IOException {
    try (Stream<Path> files = Files.walk(made.resolve("data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @AfterEach
  void noServerIsLeft() throws IOException {
    if (Files.exists(data().resolve("postmaster.pid"))) {
      assertThat(Postmaster.of(data())).isEmpty();
    }
  }

  @Test
  void whatIsCommittedReachesTheDisk() {
    try (EmbeddedDatabase server = start();
        Database database = Database.connect(server.url(), 2)) {
      assertThat(Stream.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
          .allSatisfy(setting -> assertThat(show(database, setting)).isEqualTo("on"));
      assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(database, "server_encoding")).isEqualTo("UTF8");
      assertThat(show(database, "timezone")).isEqualTo("UTC");
    }
  }

  @Test
  void nobodyEntersWithoutThePassword() throws IOException {
    try (EmbeddedDatabase server = start()) {
      DatabaseUrl url = server.url();
      for (String guess : List.of("", "huzzah", "postgres")) {
        assertThatThrownBy(
                () -> DriverManager.getConnection(url.jdbcUrl(), url.user(), guess).close())
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
      Path password = data().resolve("password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .isEqualTo("rw-------");
      assertThat(url.password()).hasSize(32);
      assertThat(url.toString()).doesNotContain(url.password());
    }
  }

  @Test
  void rowsAreStillThereAfterAnOrderedStop() {
    try (EmbeddedDatabase server = start()) {
      commitARow(server);
    }
    try (EmbeddedDatabase server = start()) {
      assertThat(rows(server)).hasSize(1);
    }
  }

  @Test
  void closingLeavesNoProcess() throws IOException {
    List<ProcessHandle> family;
    try (EmbeddedDatabase server = start()) {
      family = family();
      assertThat(server.isRunning()).isTrue();
      assertThat(family).hasSizeGreaterThan(3);
    }
    assertThat(family).allMatch(Postmaster::hasEnded);
    assertThat(data().resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void closingTwiceDoesNotTouchWhoeverCameAfter() {
    EmbeddedDatabase first = start();
    first.close();
    try (EmbeddedDatabase second = start()) {
      first.close();
      assertThat(second.isRunning()).isTrue();
      assertThatThrownBy(this::start).isInstanceOf(DatabaseStartException.class);
    }
  }

  @Test
  void theServerHasASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws IOException {
    try (EmbeddedDatabase server = start()) {
      assertThat(server.isRunning()).isTrue();
      assertThat(session(postmaster().process().pid()))
          .isNotEqualTo(session(ProcessHandle.current().pid()));
    }
  }

  @Test
  void aSecondInstanceIsRefusedKindly() throws Exception {
    try (EmbeddedDatabase server = start()) {
      commitARow(server);
      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining(home.toRealPath().toString())
          .hasMessageContaining("HUZZAH_HOME")
          .hasMessageContaining("DATABASE_URL");
      // Also one in a process of its own, and also after the refusal above.
      Process second = program(1);
      assertThat(firstLine(second)).startsWith("refused: Another Huzzah is using");
      assertThat(second.waitFor()).isZero();
      assertThat(rows(server)).hasSize(1);
    }
  }

  @Test
  void aKilledServerIsStartedAgainWithAllRows() throws IOException {
    try (EmbeddedDatabase server = start()) {
      commitARow(server);
      postmaster().process().destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(rows(server)).hasSize(1));
      // It answers a moment before whoever started it is told.
      await().atMost(Duration.ofSeconds(60)).until(server::isRunning);
    }
  }

  @Test
  void thePoolGoesOnAfterTheServerWasKilled() throws IOException {
    try (EmbeddedDatabase server = start();
        Database database = Database.connect(server.url(), 2)) {
      assertThat(database.ping()).isTrue();
      postmaster().process().destroyForcibly();
      await().atMost(Duration.ofSeconds(60)).until(database::ping);
    }
  }

  @Test
  void aKilledProgramLeavesAServerThatTheNextStartDealsWith() throws Exception {
    Process program = program(1);
    assertThat(firstLine(program)).isEqualTo("committed");
    ProcessHandle orphan = postmaster().process();
    program.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).isTrue();

    try (EmbeddedDatabase server = start()) {
      assertThat(Postmaster.hasEnded(orphan)).isTrue();
      assertThat(rows(server)).hasSize(1);
    }
  }

  @Test
  void aProgramAndItsServerKilledWhileBusyLoseNothingThatWasAcknowledged() throws Exception {
    Process program = program(100_000);
    int acknowledged = 0;
    try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
      while (acknowledged < 300) {
        assertThat(output.readLine()).isEqualTo("committed");
        acknowledged++;
      }
      ProcessHandle orphan = postmaster().process();
      program.toHandle().destroyForcibly(); // unlike the process's own, this leaves the output
      orphan.destroyForcibly();
      acknowledged += (int) output.lines().filter("committed"::equals).count();
    }
    try (EmbeddedDatabase server = start()) {
      assertThat(rows(server)).hasSizeGreaterThanOrEqualTo(acknowledged);
    }
  }

  @Test
  void aProcessThatHappensToHaveTheServersNumberIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          data().resolve("postmaster.pid"),
          "%d\n%s\n1790000000\n5432\n\n127.0.0.1\n  1234567         1\nready\n"
              .formatted(stranger.pid(), data()));
      try (EmbeddedDatabase server = start()) {
        commitARow(server);
        assertThat(rows(server)).hasSize(1);
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void anEmptyNoteOfTheServersNumberIsNoObstacle() throws IOException {
    Files.createFile(data().resolve("postmaster.pid"));
    try (EmbeddedDatabase server = start()) {
      assertThat(server.isRunning()).isTrue();
    }
  }

  @Test
  void anotherMajorVersionIsRefusedAndTheFolderStaysFree() throws IOException {
    Path version = data().resolve("PG_VERSION");
    String ours = Files.readString(version);
    Files.writeString(version, "17\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("PostgreSQL " + ours.strip());
    Files.writeString(version, ours);
    start().close();
  }

  @Test
  void aStartThatFailsTellsWhyAndLeavesNothingBehind() throws IOException {
    Path control = data().resolve("global").resolve("pg_control");
    Path aside = home.resolve("aside");
    Files.move(control, aside);
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("pg_control");
    Files.move(aside, control);
    start().close();
  }

  @Test
  void anInterruptedFirstStartIsNoObstacle() throws IOException {
    Path folder = home.resolve("interrupted");
    Files.createDirectories(folder.resolve("creating-123/data/base"));
    Files.writeString(folder.resolve("creating-123/password"), "half");
    EmbeddedDatabase.start(folder, PROGRAMS).close();
    assertThat(folder.resolve("creating-123")).doesNotExist();
  }

  @Test
  void anAwkwardFolderNameWillDo() throws IOException {
    Path awkward = home.resolve("Mia's data (ünïcode) & more");
    try (EmbeddedDatabase server = EmbeddedDatabase.start(awkward, PROGRAMS)) {
      commitARow(server);
      assertThat(rows(server)).hasSize(1);
    }
  }

  @Test
  void aFreshFolderUnpacksItsOwnPrograms() throws IOException {
    Path fresh = home.resolve("a/b");
    Path outdated = fresh.resolve("server-00000000");
    Files.createDirectories(outdated.resolve("bin"));
    try (Database database = Database.embedded(fresh, 2)) {
      assertThat(database.ping()).isTrue();
    }
    try (Stream<Path> entries = Files.list(fresh)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .anyMatch(name -> name.startsWith("server-") && !name.endsWith(".log"))
          .noneMatch(name -> name.startsWith("unpacking-"));
    }
    assertThat(outdated).doesNotExist();
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(home, PROGRAMS);
  }

  private Path data() {
    return home.resolve("data");
  }

  private Postmaster postmaster() throws IOException {
    return Postmaster.of(data()).orElseThrow();
  }

  private List<ProcessHandle> family() throws IOException {
    ProcessHandle server = postmaster().process();
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  private Process program(int rows) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedProgram.class.getName(),
            home.toString(),
            PROGRAMS.toString(),
            Integer.toString(rows))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static @Nullable String firstLine(Process program) throws IOException {
    BufferedReader reader = program.inputReader(StandardCharsets.UTF_8);
    return reader.readLine();
  }

  /** The sixth field of what Linux tells of a process. */
  private static String session(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
  }

  private static void commitARow(EmbeddedDatabase server) {
    try (Database database = Database.connect(server.url(), 1)) {
      database.runInTransaction(dsl -> {
        dsl.execute("create table if not exists crumb (n int)");
        dsl.execute("insert into crumb values (7)");
      });
    }
  }

  private static Result<Record> rows(EmbeddedDatabase server) {
    DatabaseUrl url = server.url();
    DatabaseUrl impatient =
        new DatabaseUrl(
            url.host(),
            url.port(),
            url.name(),
            url.user(),
            url.password(),
            Map.of("connectTimeout", "5"));
    try (Database database = Database.connect(impatient, 1)) {
      return database.read(dsl -> dsl.fetch("select n from crumb"));
    }
  }

  private static @Nullable Object show(Database database, String setting) {
    return database.<@Nullable Object>read(dsl -> dsl.fetchValue("show " + setting));
  }
}
