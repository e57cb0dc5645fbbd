package app.huzzah.demo.delivery;

/**
 * Says that this is not the first attempt.
 *
 * @param number from 1
 * @param reason {@code http_timeout}, {@code http_error}, {@code connection_failed}, …
 */
public record Retry(int number, String reason) {
  static Retry after(int number, Answer answer) {
    return new Retry(
        number,
        switch (answer) {
          case Answer.TimedOut ignored -> "http_timeout";
          case Answer.Unreachable ignored -> "connection_failed";
          case Answer.Answered ignored -> "http_error";
        });
  }
}
