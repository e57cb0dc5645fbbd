package app.huzzah.slack;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that answers unexpected faults: the log gets a reference and the cause, the person
 * gets the reference and a plain sentence. What people typed is in neither.
 */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final Supplier<String> references;

  /**
   * Makes it.
   *
   * @param references gives a new reference each time, short enough to be read out
   */
  Faults(Supplier<String> references) {
    this.references = references;
  }

  /**
   * Does the work, or answers its fault.
   *
   * @param what names the work in the log, such as {@code /huzzah}
   * @param answer makes the answer from the reference
   */
  <T> T guard(String what, Callable<T> work, Function<String, T> answer) {
    try {
      return work.call();
    } catch (Exception e) {
      String reference = references.get();
      LOG.error("{} failed, reference {}", what, reference, e);
      return answer.apply(reference);
    }
  }
}
