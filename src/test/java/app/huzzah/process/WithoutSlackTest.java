package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.UnpackedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing tells of Slack, a database of one's own is left as it is. */
class WithoutSlackTest {
  /** Nothing listens there: whoever asks it fails. */
  private static final Map<String, String> OWN_DATABASE =
      Map.of("DATABASE_URL", "postgresql://huzzah:secret@127.0.0.1:1/huzzah");

  @TempDir Path folder;

  @Test
  void forgottenTokensAreToldAndNoDemoIsPlayedInstead() throws Exception {
    try (Child child = Child.start(folder.resolve("home"), OWN_DATABASE)) {
      assertThat(child.exitCode()).as(child::said).isEqualTo(2);
      assertThat(child.err())
          .contains("DATABASE_URL is set, but nothing that tells of Slack", "SLACK_BOT_TOKEN")
          .doesNotContain("secret", "\tat ");
    }
  }

  @Test
  void theDemoKeepsWhatItInventsInADatabaseOfItsOwn() throws Exception {
    Path demo = folder.resolve("home").resolve("demo");
    UnpackedPostgres.linkIn(demo.resolve("postgres"));
    try (Child child = Child.start(folder.resolve("home"), OWN_DATABASE, "demo")) {
      await().atMost(Child.PATIENCE).until(() -> child.out().contains("demo is ready"));
      ProcessHandle postgres = Child.postgres(demo).orElseThrow();
      child.terminate();
      child.exitCode();
      Child.awaitEnd(postgres);
    }
  }
}
