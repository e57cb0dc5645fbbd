package app.huzzah.process;

import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four instances on one database. While people give, one is killed and one is frozen, both in the
 * middle of what they tell Slack; the other two take over, and then the frozen one wakes and goes
 * on where it was.
 */
class FourInstancesTest {
  /** How long the load balancer waits for the frozen one. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** What two instances have under way at most. */
  private static final int UNDER_WAY = 2 * 8;

  @TempDir Path folder;

  private final PretendSlack slack = Crowd.slack(Child.PATIENCE);

  FourInstancesTest() throws Exception {}

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  /** One in the short form, five in the long one, each with other people who give. */
  static IntStream seeds() {
    return IntStream.rangeClosed(1, Math.max(1, Integer.getInteger("chaos.rounds", 3) / 10));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneKilledAndOneFrozenLoseNothingAndDoubleNothing(int seed) throws Exception {
    Crowd crowd = new Crowd(slack, new Random(seed));
    try (Instances instances = Instances.start(folder.resolve("home"), slack, 2, PATIENCE)) {
      Child frozen = instances.get(0);
      Gate gate = Gate.of(slack, UNDER_WAY);
      try (Crowd.Giving giving = crowd.gives(PAUSE)) {
        gate.awaitHeld(UNDER_WAY);
        frozen.freeze();
        instances.get(1).kill();
        giving.goesOnFor(Duration.ofMillis(200));
      }
      gate.open();
      instances.theirTimeIsOver();
      instances.startMore(2);
      instances.get(2).settle();

      try (Crowd.Giving giving = crowd.gives(PAUSE)) {
        giving.goesOnFor(Duration.ofMillis(500));
        frozen.wake();
        giving.goesOnFor(Duration.ofMillis(500));
      }
      crowd.isHeard();
      instances.get(2).settle();
      instances.stop(frozen);
      crowd.findsAll(instances.exported());
    }
  }
}
