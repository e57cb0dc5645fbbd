package app.huzzah.jobs;

import java.time.Duration;

/** How long to wait after an attempt that failed without Slack naming a time. */
final class RetryPolicy {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private RetryPolicy() {}

  /**
   * Doubles with each attempt: 1 s, 2 s, 4 s, and so on up to 5 minutes.
   *
   * @param attempts those made so far, 1 or more
   */
  static Duration after(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
