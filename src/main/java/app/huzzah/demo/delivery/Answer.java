package app.huzzah.demo.delivery;

/** What came of one attempt to deliver. */
public sealed interface Answer {

  /**
   * The app answered. Over Socket Mode the status is 200 and the body the acknowledgement's
   * payload, if any.
   */
  record Answered(int status, String contentType, String body, boolean noRetry) implements Answer {}

  /** No answer within Slack's patience. */
  record TimedOut() implements Answer {}

  /** No connection, or one that broke. */
  record Unreachable(String why) implements Answer {}

  /** The HTTP status; 0 where no answer came. */
  default int status() {
    return this instanceof Answered answered ? answered.status : 0;
  }

  /** The body; empty where no answer came. */
  default String body() {
    return this instanceof Answered answered ? answered.body : "";
  }

  default boolean isOk() {
    return status() >= 200 && status() < 300;
  }
}
