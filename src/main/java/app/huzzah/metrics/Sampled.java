package app.huzzah.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that costs a look at the database, read no more often than is said, however many gauges
 * and scrapes ask for it. Nobody waits long: Prometheus gives up a whole scrape after ten seconds,
 * and with it all that would tell why.
 */
final class Sampled<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Sampled.class);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Supplier<T> source;
  private final Duration every;
  private final InstantSource clock;
  private Instant askedAt = Instant.MIN;
  private CompletableFuture<T> latest = CompletableFuture.failedFuture(new NeverAsked());

  /**
   * Makes one; nothing is read yet.
   *
   * @param source read on a thread of its own, never twice at once
   * @param every the shortest time between two reads; zero: at each {@link #get}
   */
  Sampled(Supplier<T> source, Duration every, InstantSource clock) {
    this.source = source;
    this.every = every;
    this.clock = clock;
  }

  /** What was read last; empty where that failed, or takes longer than half a second. */
  synchronized Optional<T> get() {
    if (latest.isDone() && isOld()) {
      askedAt = clock.instant();
      latest = CompletableFuture.supplyAsync(source, Thread::startVirtualThread);
      awaitPatiently();
    }
    return latest.isDone() && !latest.isCompletedExceptionally()
        ? Optional.of(latest.join())
        : Optional.empty();
  }

  /** A number of it for a gauge; not a number where there is none. */
  double number(ToDoubleFunction<T> part) {
    return get().map(part::applyAsDouble).orElse(Double.NaN);
  }

  /** A clock that was put back does not keep an old reading alive. */
  private boolean isOld() {
    Instant now = clock.instant();
    return now.isBefore(askedAt) || !now.minus(every).isBefore(askedAt);
  }

  private void awaitPatiently() {
    try {
      latest.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      LOG.debug("A measurement failed", e.getCause());
    } catch (TimeoutException e) {
      LOG.debug("A measurement takes long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class NeverAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
