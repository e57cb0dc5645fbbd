package app.huzzah.demo.api;

import java.util.concurrent.CountDownLatch;

/** Something that goes wrong with a call of the Web API. */
public sealed interface Fault {
  /** 429, with a Retry-After of so many seconds; the call does nothing. */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /** Another HTTP status, such as 500 or 503, without a sensible body; the call does nothing. */
  record Status(int code) implements Fault {}

  /** {@code {"ok":false,"error":…}}; the call does nothing. */
  record Refusal(String error) implements Fault {}

  /** The connection breaks before anything is done. */
  record Dropped() implements Fault {}

  /** The call is carried out, and then the connection breaks: the answer never arrives. */
  record AnswerLost() implements Fault {}

  /** The call waits until the gate opens, and is carried out then. */
  record Held(CountDownLatch gate) implements Fault {}
}
