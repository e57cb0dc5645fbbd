package app.huzzah.config;

/**
 * A token, a key or an address that holds a password. It prints as {@code ***}, so that a record or
 * a log line that contains it gives nothing away.
 */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}
