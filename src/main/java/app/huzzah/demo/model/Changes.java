package app.huzzah.demo.model;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what changed, for everybody and for each person, and lets others wait for it. */
public final class Changes {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Long> lastFor = new HashMap<>();
  private long lastForAll;
  private long count;
  private boolean closed;

  /** Something that everybody sees changed. */
  public void forAll() {
    lock.lock();
    try {
      lastForAll = ++count;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Something that only these people see changed. */
  public void forThese(Collection<String> users) {
    lock.lock();
    try {
      count++;
      users.forEach(user -> lastFor.put(user, count));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The number of all changes so far. */
  public long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** The number of the latest change that this person saw. */
  public long countFor(String user) {
    lock.lock();
    try {
      return Math.max(lastForAll, lastFor.getOrDefault(user, 0L));
    } finally {
      lock.unlock();
    }
  }

  /** Waits until this person sees more than {@code seen}, the time is over, or all is closed. */
  public boolean awaitFor(String user, long seen, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!closed && countFor(user) <= seen && left > 0) {
        left = changed.awaitNanos(left);
      }
      return countFor(user) > seen;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until more than {@code seen} changes happened; false once all is closed. */
  public boolean awaitAny(long seen) throws InterruptedException {
    lock.lock();
    try {
      while (!closed && count <= seen) {
        changed.await();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for this long, or until all is closed; false once it is. */
  public boolean pause(Duration howLong) throws InterruptedException {
    lock.lock();
    try {
      long left = howLong.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends all waiting. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
