package app.huzzah.recognition;

import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a recognition was taken back.
 *
 * @param reason an admin's, for the giver
 */
public record TakeBack(Instant at, MemberId by, Way way, Optional<String> reason) {
  /** How it was taken back. */
  public enum Way {
    /** By its giver. */
    UNDO,
    /** By an admin. */
    REMOVAL,
    /** The message or reaction that gave it no longer does. */
    SOURCE
  }
}
