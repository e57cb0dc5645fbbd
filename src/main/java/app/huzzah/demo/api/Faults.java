package app.huzzah.demo.api;

import app.huzzah.demo.talk.Scopes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Faults of the Web API that a test orders ahead; {@code "*"} stands for every method. */
public final class Faults {
  private final Map<String, Deque<Fault>> ordered = new HashMap<>();
  private final Scopes scopes;
  private boolean away;

  Faults(Scopes scopes) {
    this.scopes = scopes;
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

  synchronized Optional<Fault> take(String method) {
    if (away) {
      return Optional.of(new Fault.Dropped());
    }
    for (String key : new String[] {method, "*"}) {
      Deque<Fault> queue = ordered.get(key);
      if (queue != null && !queue.isEmpty()) {
        return Optional.of(queue.removeFirst());
      }
    }
    return Optional.empty();
  }
}
