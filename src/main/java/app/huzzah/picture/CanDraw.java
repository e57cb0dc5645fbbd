package app.huzzah.picture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this machine can draw, found out once by drawing a letter. Names no class of AWT, so that
 * it works where AWT is not even installed.
 */
final class CanDraw {
  private static final Logger LOG = LoggerFactory.getLogger(CanDraw.class);

  private CanDraw() {}

  /** The first call takes some tenths of a second; the answer never changes after it. */
  static boolean here() {
    return Trial.SUCCEEDED;
  }

  /** Whose initialisation is the trial. */
  private static final class Trial {
    static final boolean SUCCEEDED = succeeds();

    private static boolean succeeds() {
      try {
        return Card.trial().length > 0;
      } catch (RuntimeException | LinkageError | InternalError e) {
        LOG.warn("No pictures can be drawn on this machine; digests are posted without.", e);
        return false;
      }
    }
  }
}
