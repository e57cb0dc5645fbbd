package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.Database;
import app.huzzah.db.DatabaseStartException;
import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the embedded database is full while people give: first so that single gifts do not
 * fit, then so that the server itself gives up. Once there is room again all goes on.
 */
@EnabledIf(value = "isTheLongForm", disabledReason = "-Pchaos alone: it takes a minute")
class DiskFullTest {
  private static final String DISK_FULL = "53100";

  @TempDir Path folder;

  private final PretendSlack slack = Crowd.slack(Child.PATIENCE);
  private final Crowd crowd = new Crowd(slack, new Random(1));

  DiskFullTest() throws Exception {}

  static boolean isTheLongForm() {
    return Integer.getInteger("chaos.rounds", 0) > 3;
  }

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void whatDoesNotFitIsSaidKindlyAndNothingIsLostOrHalfStored() throws Exception {
    Path home = folder.resolve("home");
    try (SmallDisk disk = SmallDisk.at(home);
        Child child = Child.serve(home, slack)) {
      try (Crowd.Giving giving = crowd.gives()) {
        giving.goesOnFor(Duration.ofMillis(300));
        disk.fill();
        await()
            .atMost(Child.PATIENCE)
            .until(() ->
                crowd.refusals().stream()
                    .anyMatch(answer -> answer.contains("nothing was changed. Please try again")));
        assertThat(child.err()).contains("No space left on device");
        serverGivesUp(home);
      }
      disk.clear();
      child.awaitReady();
      try (Crowd.Giving giving = crowd.gives()) {
        giving.goesOnFor(Duration.ofMillis(300));
      }
      crowd.isHeard();
      child.settle();
      crowd.findsAll(Child.exported(home, Child.serving(slack)));
    }
  }

  /** It needs a new file for its log, finds no room, and breaks off. */
  private static void serverGivesUp(Path home) {
    var url = EmbeddedDatabase.running(home.resolve("postgres")).orElseThrow();
    await()
        .atMost(Child.PATIENCE)
        .until(() -> {
          try (Database database = Database.connect(url, 1)) {
            database.runInTransaction(tx ->
                tx.execute("select pg_logical_emit_message(true, 'full', repeat('x', 4000000))"));
            return false;
          } catch (DataAccessException e) {
            return !DISK_FULL.equals(e.sqlState());
          } catch (DatabaseStartException e) {
            return true;
          }
        });
  }
}
