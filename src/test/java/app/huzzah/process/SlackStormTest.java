package app.huzzah.process;

import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.api.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slack's API is slow, limits, fails, breaks off or is away while people give. Gifts are taken all
 * the while, and everything is said once when it is well again. {@code -Pchaos} lasts longer;
 * {@code -Dchaos.away} says for how many seconds Slack is away.
 */
class SlackStormTest {
  private static final int ROUNDS = Math.max(1, Integer.getInteger("chaos.rounds", 3) / 10);
  private static final long SEED = Long.getLong("chaos.seed", 1);
  private static final int ALWAYS = 1_000_000;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(300);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  @TempDir Path folder;

  private final PretendSlack slack = Crowd.slack();

  /** What Slack does, and for how long: what takes ten seconds is to be seen to end. */
  private enum Trouble {
    SLOW(15),
    LIMITED(5),
    FAILING(4),
    HALF_ANSWERED(4),
    AWAY(Integer.getInteger("chaos.away", 4));

    private final Duration lasts;

    Trouble(int seconds) {
      lasts = Duration.ofSeconds(seconds);
    }

    /** So that channels, which take a post a second, can be told all of it soon afterwards. */
    Duration pause() {
      Duration share = lasts.dividedBy(50);
      return share.compareTo(SHORTEST_PAUSE) > 0 ? share : SHORTEST_PAUSE;
    }

    /** Huzzah asks Slack again after twice as long each time, five minutes at most. */
    Duration heals() {
      return lasts.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : lasts;
    }

    void befalls(Faults faults) {
      switch (this) {
        case SLOW -> faults.takeTime(Duration.ofSeconds(10));
        case LIMITED -> faults.next("*", ALWAYS, new Fault.RateLimited(2));
        case FAILING -> faults.next("*", ALWAYS, new Fault.Status(500));
        case HALF_ANSWERED -> faults.next("*", ALWAYS, new Fault.AnswerLost());
        case AWAY -> faults.away(true);
      }
    }
  }

  SlackStormTest() throws Exception {}

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void whateverSlackDoesAllIsTakenAndSaidOnce() throws Exception {
    Path home = folder.resolve("home");
    Crowd crowd = new Crowd(slack, new Random(SEED));
    try (Child child = Child.serve(home, slack)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (Trouble trouble : Trouble.values()) {
          try (Crowd.Giving giving = crowd.gives(trouble.pause())) {
            trouble.befalls(slack.faults());
            giving.goesOnFor(trouble.lasts);
          }
          slack.faults().clear();
          slack.faults().takeTime(Duration.ZERO);
          Instant well = Instant.now();
          crowd.isHeard();
          child.settle(trouble.heals());
          System.out.printf(
              "%s: all was said %s later%n", trouble, Duration.between(well, Instant.now()));
        }
      }
      crowd.findsAll(Child.exported(home, Child.serving(slack)));
    }
  }
}
