package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one database are restarted in turn while people give: nobody gets a bad answer.
 * A short form runs with all tests; {@code mvn test -Pchaos -Dtest=RollingRestartTest} restarts
 * them often.
 */
class RollingRestartTest {
  /** At least one for each of the two. */
  private static final int RESTARTS = Math.max(2, Integer.getInteger("chaos.rounds", 3) - 1);

  /** Everybody has a week's points only, which have to last for all restarts. */
  private static final Duration PAUSE = Duration.ofMillis(Math.max(50, 8L * RESTARTS));

  @TempDir Path folder;

  private final PretendSlack slack = Crowd.slack(Child.PATIENCE);

  RollingRestartTest() throws Exception {}

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void restartedInTurnTheyAcknowledgeEverythingAndEachGiftCountsOnce() throws Exception {
    Crowd crowd = new Crowd(slack, new Random(1));
    try (Instances instances = Instances.start(folder.resolve("home"), slack, 2, Child.PATIENCE)) {
      for (int i = 0; i < RESTARTS; i++) {
        instances.startMore(1);
        try (Crowd.Giving giving = crowd.gives(PAUSE)) {
          giving.goesOnFor(Duration.ofMillis(200));
          instances.stopOldest();
        }
      }
      crowd.isHeard();
      assertThat(instances.badAnswers()).isEmpty();
      instances.get(0).settle();
      crowd.findsAll(instances.exported());
    }
  }
}
