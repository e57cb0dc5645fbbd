package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.UnpackedPostgres;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.act.Person;
import app.huzzah.demo.model.Message;
import app.huzzah.slack.view.RecognitionPost;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backup and restore as docs/operations.md has operators do them: all that was acknowledged before
 * the backup is back, nothing of what came after it, and giving goes on.
 */
class RestoredTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  private final PretendSlack slack;

  RestoredTest() throws IOException {
    slack = Child.slack();
  }

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void theCopiedFolderBringsBackWhatItHeldAndGivingGoesOn() throws Exception {
    Path home = folder.resolve("home");
    Map<String, String> settings = Child.serving(slack);
    try (Child first = serve(home, settings)) {
      threeGive(first);
      slack.faults().away(true);
      gives("tom", "@ben for what Slack has yet to hear");
      stops(first);
    }
    copy(home, folder.resolve("copy"));
    slack.faults().clear();
    Told before;
    try (Child second = serve(home, settings)) {
      before = told(home, settings);
      gives("zoe", "@ben for what came after the backup");
      settles(second);
      stops(second);
    }
    Files.move(home, folder.resolve("lost"));
    Files.move(folder.resolve("copy"), home);

    try (Child restored = serve(home, settings)) {
      goesOn(restored, home, settings, before);
      // The copy does not know that it was posted since; whether it looks depends on what was
      // tried.
      assertThat(posts("what Slack has yet to hear")).hasSizeBetween(1, 2);
    }
  }

  @Test
  void theDumpOfARunningDatabaseBringsBackWhatItHeldAndGivingGoesOn() throws Exception {
    Path home = folder.resolve("home");
    Path dump = folder.resolve("huzzah.dump");
    try (InstalledPostgres postgres = InstalledPostgres.start(folder.resolve("postgres"))) {
      String url = postgres.create("huzzah");
      Map<String, String> settings = with(url);
      Told before;
      try (Child first = serve(home, settings)) {
        threeGive(first);
        before = told(home, settings);
        postgres.run("pg_dump", "--format=custom", "--file=" + dump, url);
        gives("zoe", "@ben for what came after the backup");
        settles(first);
        stops(first);
      }
      String empty = postgres.create("restored");
      postgres.run("pg_restore", "--no-owner", "--dbname=" + empty, dump.toString());

      try (Child restored = serve(home, with(empty))) {
        goesOn(restored, home, with(empty), before);
      }
    }
  }

  /** What operators and people are told of what is stored. */
  private record Told(List<String> exported, String board) {}

  private Told told(Path home, Map<String, String> settings) throws Exception {
    return new Told(exported(home, settings), board());
  }

  private void threeGive(Child child) throws Exception {
    gives("mia", "big win @ben for closing Acme");
    gives("ben", "@mia @tom for the night shift");
    slack.as("tom").says("#wins", "@mia :bulb: for the honest post-mortem");
    assertThat(slack.queue().awaitQuiet(Child.PATIENCE)).isTrue();
    settles(child);
  }

  /** All is there as it was, the next gift is one more, and nothing is said again. */
  private void goesOn(Child restored, Path home, Map<String, String> settings, Told before)
      throws Exception {
    assertThat(board()).isEqualTo(before.board());
    gives("zoe", "@mia for going on");
    settles(restored);
    verifies(home, settings);

    List<String> after = new ArrayList<>(exported(home, settings));
    String next = after.removeLast();
    assertThat(after).isEqualTo(before.exported());
    assertThat(next).contains("going on");
    assertThat(after).noneMatch(line -> number(line) >= number(next));
    for (String once : List.of("closing Acme", "the night shift", "going on")) {
      assertThat(posts(once)).hasSize(1);
    }
    theButtonOfALostOneActsOnNothing();
    assertThat(slack.as("ben").fromBot())
        .filteredOn(message -> message.blocks().toString().contains("closing Acme"))
        .hasSize(1);
  }

  /** Its number is nobody else's, although the backup does not know that it was ever given. */
  private void theButtonOfALostOneActsOnNothing() {
    Person yuki = slack.as("yuki");
    yuki.clicks(posts("what came after the backup").getLast(), RecognitionPost.JOIN);
    await()
        .atMost(Child.PATIENCE)
        .untilAsserted(() ->
            assertThat(yuki.privately("#wins").toString()).contains("was taken back meanwhile"));
  }

  private static long number(String line) {
    return Long.parseLong(line.substring(0, line.indexOf(',')));
  }

  private Map<String, String> with(String databaseUrl) {
    Map<String, String> settings = new HashMap<>(Child.serving(slack));
    settings.put("DATABASE_URL", databaseUrl);
    return settings;
  }

  private Child serve(Path home, Map<String, String> settings) throws IOException {
    UnpackedPostgres.linkIn(home.resolve("postgres"));
    Child child = Child.start(home, settings, "serve");
    child.awaitReady();
    slack.deliverTo(child.uri("/slack/events"));
    return child;
  }

  private static void stops(Child child) throws InterruptedException {
    child.terminate();
    assertThat(child.exitCode()).as(child::said).isEqualTo(TERMINATED);
  }

  private static void settles(Child child) {
    await()
        .atMost(Child.PATIENCE)
        .until(() -> child.get("/metrics").body().contains("huzzah_outbox_waiting 0.0"));
  }

  private void gives(String giver, String text) {
    var answer = slack.as(giver).types("#wins", "/huzzah " + text).answer();
    assertThat(answer.body()).contains("\"undo\"");
  }

  private String board() {
    return slack.as("mia").types("#wins", "/huzzah board").answer().body();
  }

  private List<Message> posts(String words) {
    return slack.messages("#wins").stream()
        .filter(message -> message.user().equals(slack.app().botUserId()))
        .filter(message -> message.blocks().toString().contains(words))
        .toList();
  }

  private static void verifies(Path home, Map<String, String> settings) throws Exception {
    try (Child verify = Child.guest(home, settings, Child.command(List.of(), "verify"))) {
      assertThat(verify.exitCode()).as(verify::said).isZero();
    }
  }

  private static List<String> exported(Path home, Map<String, String> settings) throws Exception {
    try (Child export = Child.guest(home, settings, Child.command(List.of(), "export"))) {
      assertThat(export.exitCode()).as(export::said).isZero();
      return export.out().lines().skip(1).toList();
    }
  }

  /** With owners and permissions, as {@code cp -a} does. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            return copied(directory);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return copied(file);
          }

          private FileVisitResult copied(Path path) throws IOException {
            Files.copy(
                path,
                to.resolve(from.relativize(path)),
                StandardCopyOption.COPY_ATTRIBUTES,
                LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
