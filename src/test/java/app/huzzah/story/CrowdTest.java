package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.table;

import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.recognition.Together;
import app.huzzah.recognition.Verification;
import app.huzzah.story.Stage.Mode;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final String JOIN = "Join in";
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Half of them while nothing can be posted, half while an update is under way. */
  @Test
  void twoHundredWhoJoinAtOnceAllCountAndCostFewUpdates() throws Exception {
    Seed seed = AcmeWorkspace.seed();
    for (int i = 0; i < 200; i++) {
      seed.person(fan(i), "Fan No " + i, "", "Europe/Berlin");
    }
    try (Stage crowded = Stage.paced(Mode.HTTP, seed, SECOND)) {
      crowded.as("mia").types("#wins", "/huzzah big win @ben for closing Acme");
      crowded.timePassesUntilSettled();
      Message post = crowded.awaitPost("#wins", "closing Acme");

      Together.doAll(100, i -> press(crowded, i, post));
      crowded.clock().pass(SECOND);
      Together.doAll(100, i -> press(crowded, 100 + i, post));
      await()
          .atMost(Stage.PATIENCE)
          .until(() -> crowded.database().read(dsl -> dsl.fetchCount(table("boost"))) == 200);
      crowded.timePassesUntilSettled();

      assertThat(crowded.posts("#wins"))
          .last()
          .asString()
          .contains("200 people joined in", "and 190 more", "200 more points");
      assertThat(crowded.slack().calls("chat.update")).hasSizeBetween(1, 4);
      assertThat(crowded.as("ben").types("#wins", "/huzzah me")).contains("balance: *205 points*");
      assertThat(Verification.differences(crowded.database())).isEmpty();
    }
  }

  private static boolean press(Stage crowded, int number, Message post) {
    crowded.as(fan(number)).presses(post, JOIN);
    return true;
  }

  private static String fan(int number) {
    return String.format(Locale.ROOT, "fan%03d", number);
  }
}
