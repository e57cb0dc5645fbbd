package app.huzzah.demo.api;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.talk.Scopes;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Faults of the Web API that a test orders ahead. {@code "*"} stands for every method, {@code
 * "response_url"} for answers to an interaction, {@code "upload"} for the bytes of a file.
 */
public final class Faults {
  private final Map<String, Deque<Fault>> ordered = new HashMap<>();
  private final Scopes scopes;
  private final Pace pace;
  private boolean away;
  private volatile Duration latency = Duration.ZERO;

  Faults(Scopes scopes, Supplier<Instant> now) {
    this.scopes = scopes;
    this.pace = new Pace(now);
  }

  /**
   * Holds chat.postMessage to Slack's pace: more than {@code burst} posts to one channel within
   * this time of the workspace's clock are answered with 429.
   */
  public void limitPosts(int burst, Duration within) {
    pace.limit(burst, within);
  }

  /** Every call takes this long at least, as one over the Internet does. */
  public void takeTime(Duration each) {
    latency = each;
  }

  void passTime() {
    LockSupport.parkNanos(latency.toNanos());
  }

  /** The next {@code times} calls of the method go wrong like this. */
  public synchronized void next(String method, int times, Fault fault) {
    Deque<Fault> queue = ordered.computeIfAbsent(method, ignored -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      queue.addLast(fault);
    }
  }

  /** The next call of the method waits until {@code countDown} of what is returned. */
  public CountDownLatch hold(String method) {
    CountDownLatch gate = new CountDownLatch(1);
    next(method, 1, new Fault.Held(gate));
    return gate;
  }

  /** Every call's connection breaks, until told otherwise. */
  public synchronized void away(boolean now) {
    away = now;
  }

  /** The bot's token loses a scope: methods that need it answer missing_scope. */
  public void withoutScope(String scope) {
    scopes.revoke(scope);
  }

  public void withScope(String scope) {
    scopes.grant(scope);
  }

  /** Forgets all that was ordered and did not happen; held calls go on. */
  public synchronized void clear() {
    away = false;
    ordered.clear();
  }

  synchronized Optional<Fault> take(String method, JsonObject params) {
    if (away) {
      return Optional.of(new Fault.Dropped());
    }
    for (String key : new String[] {method, "*"}) {
      Deque<Fault> queue = ordered.get(key);
      if (queue != null && !queue.isEmpty()) {
        return Optional.of(queue.removeFirst());
      }
    }
    return method.equals("chat.postMessage")
        ? pace.post(Json.string(params, "channel", ""))
        : Optional.empty();
  }
}
