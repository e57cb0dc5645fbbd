package app.huzzah.demo.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Delivers events in the background: those of one conversation one after the other, those of
 * several side by side, and again after each delay where they were not accepted. Retries do not
 * hold up what comes after.
 */
public final class EventQueue {
  private final Deliveries deliveries;
  private final ExecutorService executor;
  private final List<Duration> delays;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quieter = lock.newCondition();

  /** Apart from the other one: thousands may rest, and what settles is nothing to them. */
  private final Condition hurries = lock.newCondition();

  private final Map<String, Deque<Payload>> lanes = new HashMap<>();
  private final Map<Thread, List<Payload>> held = new HashMap<>();
  private int busy;
  private int waitingRetries;
  private long hurried;
  private boolean closed;

  /**
   * @param delays how long to wait before the first retry, the second and so on; Slack's are 0, 1
   *     and 5 minutes
   */
  public EventQueue(Deliveries deliveries, ExecutorService executor, List<Duration> delays) {
    this.deliveries = deliveries;
    this.executor = executor;
    this.delays = List.copyOf(delays);
  }

  public void add(String lane, Payload event) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      List<Payload> holding = held.get(Thread.currentThread());
      if (holding != null) {
        holding.add(event);
        return;
      }
      busy++;
      Deque<Payload> waiting = lanes.get(lane);
      if (waiting != null) {
        waiting.add(event);
        return;
      }
      lanes.put(lane, new ArrayDeque<>(List.of(event)));
    } finally {
      lock.unlock();
    }
    executor.execute(() -> drain(lane));
  }

  /**
   * Keeps back the events that these acts of the calling thread cause, and gives them, in the order
   * in which they would have gone out. What other threads cause goes out as ever.
   */
  public List<Payload> holding(Runnable acts) {
    List<Payload> kept = new ArrayList<>();
    lock.lock();
    try {
      held.put(Thread.currentThread(), kept);
    } finally {
      lock.unlock();
    }
    try {
      acts.run();
    } finally {
      lock.lock();
      try {
        held.remove(Thread.currentThread());
      } finally {
        lock.unlock();
      }
    }
    return List.copyOf(kept);
  }

  private void drain(String lane) {
    while (true) {
      Payload event;
      lock.lock();
      try {
        Deque<Payload> waiting = lanes.getOrDefault(lane, new ArrayDeque<>());
        if (waiting.isEmpty() || closed) {
          lanes.remove(lane);
          return;
        }
        event = waiting.remove();
      } finally {
        lock.unlock();
      }
      Answer answer = deliveries.send(event).answer();
      if (mayRetry(answer, 0)) {
        executor.execute(() -> retry(event, answer, 1));
      } else {
        settled();
      }
    }
  }

  private boolean mayRetry(Answer answer, int done) {
    boolean refused = answer instanceof Answer.Answered answered && answered.noRetry();
    return !answer.isOk() && !refused && done < delays.size();
  }

  private void retry(Payload event, Answer former, int number) {
    if (!await(delays.get(number - 1))) {
      return;
    }
    Answer answer = deliveries.send(event, Retry.after(number, former)).answer();
    if (mayRetry(answer, number)) {
      retry(event, answer, number + 1);
    } else {
      settled();
    }
  }

  /**
   * Waits for the delay or a hurry; false where all is closed. While waiting, the queue counts as
   * quiet.
   */
  private boolean await(Duration delay) {
    lock.lock();
    try {
      long seen = hurried;
      long left = delay.toNanos();
      boolean resting = left > 0;
      if (resting) {
        busy--;
        waitingRetries++;
        quieter.signalAll();
      }
      while (!closed && hurried == seen && left > 0) {
        left = hurries.awaitNanos(left);
      }
      if (resting && hurried == seen) {
        busy++;
        waitingRetries--;
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void settled() {
    lock.lock();
    try {
      busy--;
      quieter.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many events wait for a retry. */
  public int waitingRetries() {
    lock.lock();
    try {
      return waitingRetries;
    } finally {
      lock.unlock();
    }
  }

  /** Sends all waiting retries now; what fails then waits for its next delay. */
  public void hurry() {
    lock.lock();
    try {
      hurried++;
      busy += waitingRetries;
      waitingRetries = 0;
      hurries.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until every event was delivered or waits for a retry; false where that took longer. */
  public boolean awaitQuiet(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (busy > 0 && left > 0) {
        left = quieter.awaitNanos(left);
      }
      return busy == 0;
    } finally {
      lock.unlock();
    }
  }

  public void close() {
    lock.lock();
    try {
      closed = true;
      quieter.signalAll();
      hurries.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
