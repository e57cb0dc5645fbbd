package app.huzzah;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C, a stop signal, or the end of whoever started us; the process waits until it is obeyed.
 */
final class StopSignal {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

  private final CountDownLatch come = new CountDownLatch(1);
  private final CountDownLatch obeyed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::comes, "stop-signal");
  private final Thread main = Thread.currentThread();
  private boolean mayInterrupt;

  private StopSignal() {}

  /** From now on the process does not end before {@link #obeyed}. */
  static StopSignal awaited() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean hasCome() {
    return come.getCount() == 0;
  }

  /** Waits for it. */
  void await() throws InterruptedException {
    come.await();
  }

  /**
   * Does work of the calling thread that may be cut short by an interrupt. Other work is finished
   * first: whoever is interrupted while PostgreSQL starts cannot stop it.
   */
  void interrupting(Callable<?> work) throws Exception {
    synchronized (this) {
      if (hasCome()) {
        return;
      }
      mayInterrupt = true;
    }
    try {
      work.call();
    } finally {
      synchronized (this) {
        mayInterrupt = false;
        if (hasCome()) {
          clearInterrupt();
        }
      }
    }
  }

  /** The interrupt was for the work alone; closing must not see it. */
  private static void clearInterrupt() {
    boolean wasInterrupted = Thread.interrupted();
    LOG.debug("starting was cut short: {}", wasInterrupted);
  }

  /** Everything is closed; the process may end. */
  void obeyed() {
    obeyed.countDown();
    if (!hasCome()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // It came this moment, and finds itself obeyed.
        come.countDown();
      }
    }
  }

  private void comes() {
    synchronized (this) {
      come.countDown();
      if (mayInterrupt) {
        main.interrupt();
      }
    }
    try {
      obeyed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
