package app.huzzah.recognition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log says of recognitions: ids and numbers only, since what people wrote is theirs. */
final class RecognitionLog {
  private static final Logger LOG = LoggerFactory.getLogger(RecognitionLog.class);

  private RecognitionLog() {}

  /**
   * Notes what happened.
   *
   * @param what such as {@code given}
   */
  static void note(String what, Recognition recognition) {
    LOG.info(
        "recognition {} {}: workspace {}, {} {}, {} recipients, by {}",
        recognition.id(),
        what,
        recognition.workspace(),
        recognition.size(),
        recognition.kind(),
        recognition.recipients().size(),
        recognition.origin());
  }
}
