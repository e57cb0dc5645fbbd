package app.huzzah.jobs;

import java.time.Duration;

/**
 * The errands that are in the outbox for one reason.
 *
 * @param errands how many; 0 or more
 * @param oldest since when the oldest is there; zero where there is none
 */
public record OutboxShare(int errands, Duration oldest) {
  /** No errand at all. */
  public static final OutboxShare NONE = new OutboxShare(0, Duration.ZERO);
}
