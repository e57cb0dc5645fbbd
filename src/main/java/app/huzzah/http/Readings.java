package app.huzzah.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all that {@code /readyz} depends on at once, and waits for none of it longer than whoever
 * probes would.
 */
final class Readings implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Readings.class);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Readiness> checks;
  private final Duration patience;

  Readings(List<Readiness> checks, Duration patience) {
    this.checks = List.copyOf(checks);
    this.patience = patience;
  }

  /**
   * What is wrong with each check, by its name and in the order given; nothing where all is well.
   */
  Map<String, Optional<String>> ask() throws InterruptedException {
    Map<Readiness, Future<Optional<String>>> asked = new LinkedHashMap<>();
    checks.forEach(check -> asked.put(check, threads.submit(() -> check.fault().get())));
    Map<String, Optional<String>> answers = new LinkedHashMap<>();
    for (var entry : asked.entrySet()) {
      answers.put(entry.getKey().name(), answer(entry.getKey(), entry.getValue()));
    }
    return answers;
  }

  private Optional<String> answer(Readiness check, Future<Optional<String>> future)
      throws InterruptedException {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of("It gave no answer within " + patience.toMillis() + " ms.");
    } catch (ExecutionException e) {
      log.warn("The readiness check {} failed", check.name(), e.getCause());
      return Optional.of("It could not be checked; the log says why.");
    } finally {
      future.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
