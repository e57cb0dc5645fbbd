package app.huzzah;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/** What a program that goes on until it is told to stop needs. */
final class Running {
  /** Slack's pace: about one message a second for each channel. */
  static final Duration PACE = Duration.ofSeconds(1);

  static final Duration DIGEST_POLLING = Duration.ofSeconds(10);

  private Running() {}

  static App.Surroundings surroundings(InstantSource clock, Duration digestPolling) {
    RandomGenerator random = new SecureRandom();
    return new App.Surroundings(clock, () -> reference(random), PACE, digestPolling);
  }

  /** Waits for Ctrl-C or a stop signal, then closes in order before the process ends. */
  static void untilStopped(AutoCloseable running) throws InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              stopping.countDown();
              await(stopped);
            }));
    stopping.await();
    try {
      running.close();
    } catch (Exception e) {
      throw new IllegalStateException("stopping failed", e);
    } finally {
      stopped.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String reference(RandomGenerator random) {
    byte[] bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
