package app.huzzah.demo.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How many posts a channel takes within some time; without a limit, any number. */
final class Pace {
  private final Supplier<Instant> now;
  private final Map<String, Deque<Instant>> posts = new HashMap<>();
  private int burst = Integer.MAX_VALUE;
  private Duration within = Duration.ZERO;

  Pace(Supplier<Instant> now) {
    this.now = now;
  }

  synchronized void limit(int most, Duration time) {
    burst = most;
    within = time;
    posts.clear();
  }

  /** Counts a post; the fault with which it is turned away, if it is one too many. */
  synchronized Optional<Fault> post(String channel) {
    if (burst == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    Instant time = now.get();
    Deque<Instant> latest = posts.computeIfAbsent(channel, ignored -> new ArrayDeque<>());
    while (!latest.isEmpty() && !latest.getFirst().plus(within).isAfter(time)) {
      latest.removeFirst();
    }
    if (latest.size() >= burst) {
      return Optional.of(new Fault.RateLimited(1));
    }
    latest.addLast(time);
    return Optional.empty();
  }
}
