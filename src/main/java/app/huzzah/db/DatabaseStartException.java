package app.huzzah.db;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be had; the message says why and what to do, in words for whoever runs the
 * program.
 */
public final class DatabaseStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseStartException(String message) {
    super(message);
  }

  public DatabaseStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
