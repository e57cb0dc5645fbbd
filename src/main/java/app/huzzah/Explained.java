package app.huzzah;

/** A fault whose message is all that the person at the terminal needs. */
final class Explained extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Explained(String message) {
    super(message);
  }
}
