package app.huzzah.http;

/** The port could not be had; the message is meant for whoever started Huzzah. */
public final class CannotListenException extends RuntimeException {
  CannotListenException(int port, Throwable cause) {
    super(
        "Port %d cannot be listened on (%s). Stop what uses it, or set PORT to another one."
            .formatted(port, reason(cause)),
        cause);
  }

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
