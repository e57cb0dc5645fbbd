package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.table;

import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.recognition.Together;
import app.huzzah.story.Stage.Mode;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HomeCrowdTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Slack lets nobody show a Home anew with each of sixty who join. */
  @Test
  void aCrowdThatJoinsCostsFewUpdatesOfAHomeAndDelaysNoMessage() throws Exception {
    Seed seed = AcmeWorkspace.seed();
    for (int i = 0; i < 60; i++) {
      seed.person(fan(i), "Fan No " + i, "", "Europe/Berlin");
    }
    try (Stage crowded = Stage.paced(Mode.HTTP, seed, SECOND)) {
      crowded.as("mia").types("#wins", "/huzzah big win @ben for closing Acme");
      crowded.timePassesUntilSettled();
      Message post = crowded.awaitPost("#wins", "closing Acme");
      crowded.as("ben").home("You have *5 points*");
      int before = crowded.slack().calls("views.publish").size();

      crowded
          .slack()
          .faults()
          .next("views.publish", 1, new Fault.RateLimited((int) HOUR.toSeconds()));
      Together.doAll(60, i -> press(crowded, i, post));
      await()
          .atMost(Stage.PATIENCE)
          .until(() -> crowded.database().read(dsl -> dsl.fetchCount(table("boost"))) == 60);
      crowded.as("mia").types("#wins", "/huzzah @ben for the patience");
      await("the message to Ben, long before Slack takes his Home again")
          .atMost(Stage.PATIENCE)
          .until(() -> {
            crowded.clock().pass(SECOND);
            return crowded.as("ben").heard().stream().anyMatch(said -> said.contains("patience"));
          });
      crowded.clock().pass(HOUR);
      crowded.timePassesUntilSettled();

      assertThat(crowded.slack().calls("views.publish").size() - before).isBetween(2, 6);
      assertThat(
              crowded
                  .as("ben")
                  .person()
                  .home()
                  .map(Seen.in(crowded.slack().workspace())::text)
                  .orElse(""))
          .contains("You have *66 points*", "the patience");
    }
  }

  private static boolean press(Stage crowded, int number, Message post) {
    crowded.as(fan(number)).presses(post, "Join in");
    return true;
  }

  private static String fan(int number) {
    return String.format(Locale.ROOT, "fan%03d", number);
  }
}
