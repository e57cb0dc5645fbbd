package app.huzzah.bench;

import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.model.Seed;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * People who give one after another, each in another channel and to somebody else, and how long it
 * takes from typing until everybody reads it.
 */
final class Giving {
  private static final int PLACES = 100;

  /** So that a channel's turn comes no sooner than its pace of a second allows. */
  private static final Duration BETWEEN = Duration.ofMillis(15);

  private static final Duration LOOK_EVERY = Duration.ofNanos(300_000);

  private final PretendSlack slack;
  private int number;

  Giving(PretendSlack slack) {
    this.slack = slack;
  }

  /** The people and channels that it takes. */
  static Seed settled(Seed seed) {
    for (int i = 0; i < PLACES; i++) {
      seed.person(handle(i), "Person " + i, "", "Europe/London");
    }
    for (int i = 0; i < PLACES; i++) {
      seed.channel("g%03d".formatted(i), "");
    }
    return seed;
  }

  Timing whilst(BooleanSupplier goesOn) {
    Timing timing = new Timing();
    while (goesOn.getAsBoolean()) {
      timing.once(this::gift);
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    return timing;
  }

  private void gift() {
    int turn = number++ % PLACES;
    String channel = "#g%03d".formatted(turn);
    int before = slack.messages(channel).size();
    slack
        .as(handle(turn))
        .types(
            channel,
            String.format(Locale.ROOT, "/huzzah @%s for help %d", handle(turn + 1), number));
    while (slack.messages(channel).size() == before) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static String handle(int number) {
    return "p%03d".formatted(number % PLACES);
  }
}
