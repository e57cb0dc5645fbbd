package app.huzzah.slack.event;

import com.slack.api.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Slack's {@code message_changed}. The SDK's own class for it loses what the message said before.
 */
public final class MessageEdited implements Event {
  private @Nullable String channel;
  private @Nullable String ts;
  private @Nullable String eventTs;
  private @Nullable Words message;
  private @Nullable Words previousMessage;

  /** For the SDK, which fills it from JSON. */
  public MessageEdited() {}

  /** A message as it was, or is. */
  static final class Words {
    @Nullable String subtype;
    @Nullable String user;
    @Nullable String botId;
    @Nullable String ts;
    @Nullable String threadTs;
    @Nullable String text;
  }

  @Override
  public String getType() {
    return "message";
  }

  @Override
  public String getSubtype() {
    return "message_changed";
  }

  @Nullable String channel() {
    return channel;
  }

  @Nullable String ts() {
    return ts;
  }

  @Nullable String eventTs() {
    return eventTs;
  }

  @Nullable Words now() {
    return message;
  }

  @Nullable Words before() {
    return previousMessage;
  }
}
