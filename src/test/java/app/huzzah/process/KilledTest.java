package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when the program or its database is killed without a word. */
class KilledTest {
  @TempDir Path folder;

  private final PretendSlack slack;

  KilledTest() throws IOException {
    slack = Child.slack();
  }

  private Path home() {
    return folder.resolve("home");
  }

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void aGiftThatWasAcknowledgedIsPostedOnceThoughTheProgramWasKilledBefore() throws Exception {
    try (Child first = Child.serve(home(), slack)) {
      slack.faults().away(true);
      assertThat(slack.as("mia").types("#wins", "/huzzah big win @ben for closing Acme").status())
          .isEqualTo(200);
      first.kill();
      slack.faults().clear();
      assertThat(posts()).isEmpty();

      try (Child second = Child.serve(home(), slack)) {
        await().atMost(Child.PATIENCE).until(() -> posts().size() == 1);
        await()
            .atMost(Child.PATIENCE)
            .until(() -> second.get("/metrics").body().contains("huzzah_outbox_waiting 0.0"));
        assertThat(posts()).hasSize(1);
        assertThat(slack.as("ben").fromBot()).hasSize(1);

        Map<String, String> settings = Child.serving(slack);
        try (Child verify = Child.guest(home(), settings, Child.command(List.of(), "verify"));
            Child export = Child.guest(home(), settings, Child.command(List.of(), "export"))) {
          assertThat(verify.exitCode()).as(verify::said).isZero();
          assertThat(export.exitCode()).as(export::said).isZero();
          assertThat(export.out().lines()).hasSize(2);
        }
      }
    }
  }

  @Test
  void theProgramGoesOnWhenItsDatabaseServerIsKilled() throws Exception {
    try (Child child = Child.serve(home(), slack)) {
      Child.postgres(home()).orElseThrow().destroyForcibly();
      await()
          .atMost(Child.PATIENCE)
          .until(() ->
              child.err().contains("PostgreSQL is back")
                  && child.get("/readyz").statusCode() == 200);
      assertThat(slack.as("mia").types("#wins", "/huzzah @ben for staying calm").status())
          .isEqualTo(200);
      await().atMost(Child.PATIENCE).until(() -> posts().size() == 1);
    }
  }

  private List<Message> posts() {
    String bot = slack.app().botUserId();
    return slack.messages("#wins").stream().filter(m -> m.user().equals(bot)).toList();
  }
}
