package app.huzzah.process;

import static org.awaitility.Awaitility.await;

import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program, its database server, or both are killed at random moments while people give. After
 * all of it nothing that was acknowledged is lost, nothing is doubled, nobody gave more than they
 * may, all totals are right, and everything was posted once. A short form runs with all tests;
 * {@code mvn test -Pchaos -Dtest=ChaosTest} kills fifty times.
 */
class ChaosTest {
  private static final int ROUNDS = Integer.getInteger("chaos.rounds", 3);
  private static final long SEED = Long.getLong("chaos.seed", 1);

  @TempDir Path folder;

  private final PretendSlack slack = Crowd.slack();
  private final Random random = new Random(SEED);
  private final Map<Victim, List<Duration>> recoveries = new EnumMap<>(Victim.class);

  /** Who dies, in turns. */
  private enum Victim {
    PROGRAM,
    DATABASE,
    BOTH
  }

  ChaosTest() throws Exception {}

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void whateverIsKilledNothingIsLostAndNothingDoubled() throws Exception {
    Path home = folder.resolve("home");
    Crowd crowd = new Crowd(slack, random);
    Child child = Child.serve(home, slack);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Victim victim = Victim.values()[round % Victim.values().length];
        Instant killed;
        try (Crowd.Giving giving = crowd.gives()) {
          giving.goesOnFor(Duration.ofMillis(500 + random.nextInt(1000)));
          killed = Instant.now();
          kill(victim, child, home);
          giving.goesOnFor(Duration.ofMillis(100));
        }
        if (victim == Victim.DATABASE) {
          recovers(child);
        } else {
          child = Child.serve(home, slack);
        }
        recoveries
            .computeIfAbsent(victim, any -> new ArrayList<>())
            .add(Duration.between(killed, Instant.now()));
      }
      crowd.isHeard();
      child.settle();
      recoveries.forEach(ChaosTest::tell);
      crowd.findsAll(Child.exported(home, Child.serving(slack)));
    } finally {
      child.close();
    }
  }

  private static void kill(Victim victim, Child child, Path home) throws InterruptedException {
    if (victim != Victim.PROGRAM) {
      Child.postgres(home).orElseThrow().destroyForcibly();
    }
    if (victim != Victim.DATABASE) {
      child.kill();
    }
  }

  /** Until it takes gifts again. */
  private static void recovers(Child child) {
    await()
        .atMost(Child.PATIENCE)
        .ignoreExceptions()
        .until(() -> child.err().contains("PostgreSQL is back"));
    child.awaitReady();
  }

  private static void tell(Victim victim, List<Duration> recoveries) {
    List<Duration> sorted = recoveries.stream().sorted().toList();
    System.out.printf(
        "%s killed %d times: gifts again after %s (median), %s at most%n",
        victim, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
