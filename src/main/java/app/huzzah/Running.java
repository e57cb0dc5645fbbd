package app.huzzah;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What a program that goes on until it is told to stop needs. */
final class Running {
  /** Slack's pace: about one message a second for each channel. */
  static final Duration PACE = Duration.ofSeconds(1);

  static final Duration DIGEST_POLLING = Duration.ofSeconds(10);

  private Running() {}

  /** Starts everything, adding each part to {@code closing} as soon as it has to be closed. */
  interface Start {
    void run(Closing closing, StopSignal stop) throws Exception;
  }

  static App.Surroundings surroundings(InstantSource clock, Duration digestPolling) {
    RandomGenerator random = new SecureRandom();
    return new App.Surroundings(clock, () -> reference(random), PACE, digestPolling);
  }

  /**
   * Starts, waits for Ctrl-C or a stop signal, and closes in order before the process ends; also
   * where the signal comes in the middle of starting, since the database would outlive us.
   */
  static void untilStopped(Start start) throws Exception {
    StopSignal stop = StopSignal.awaited();
    Closing closing = new Closing();
    try {
      start.run(closing, stop);
      stop.await();
    } catch (Exception e) {
      if (!stop.hasCome()) {
        throw e;
      }
      // What was cut short had its reason.
    } finally {
      closing.close();
      stop.obeyed();
    }
  }

  private static String reference(RandomGenerator random) {
    byte[] bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
