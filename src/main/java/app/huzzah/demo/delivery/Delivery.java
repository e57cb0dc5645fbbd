package app.huzzah.demo.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver, as it is kept in the log.
 *
 * @param number counts from 1
 * @param kind null for one that was sent raw
 * @param type what it is within its kind: the command, the interaction's type, the event's type
 * @param via {@code http} or {@code socket}; {@code none} where the app cannot be reached at all
 * @param body what was sent: the HTTP body, or the envelope
 * @param retry 0 for the first attempt
 */
public record Delivery(
    int number,
    Payload.@Nullable Kind kind,
    String type,
    String via,
    Map<String, String> headers,
    String body,
    int retry,
    Answer answer) {

  public int status() {
    return answer.status();
  }
}
