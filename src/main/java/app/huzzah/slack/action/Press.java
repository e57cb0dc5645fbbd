package app.huzzah.slack.action;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.slack.text.SlackTime;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Optional;

/**
 * A button that was pressed, or a choice from a small menu, translated at the door.
 *
 * @param value what the button or the choice carries; empty where it carries nothing
 * @param trigger opens a form, for 3 seconds
 * @param channel where the message with the button stands; empty in a form or Home
 * @param thread in which the message stands, within its channel; empty at the top of the channel
 * @param message Slack's id of the message with the button; empty in a form or Home
 * @param viewId of the form or Home with the button; empty in a message
 * @param at Slack's time of the press, of which each has its own
 */
public record Press(
    WorkspaceId workspace,
    MemberId member,
    String value,
    String trigger,
    Optional<ChannelId> channel,
    Optional<String> thread,
    Optional<String> message,
    Optional<String> viewId,
    Optional<String> at) {
  /** Translates Slack's payload. */
  public static Press of(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().get(0);
    return new Press(
        new WorkspaceId(payload.getTeam().getId()),
        new MemberId(payload.getUser().getId()),
        Optional.ofNullable(action.getSelectedOption())
            .map(BlockActionPayload.Action.SelectedOption::getValue)
            .or(() -> Optional.ofNullable(action.getValue()))
            .orElse(""),
        payload.getTriggerId(),
        Optional.ofNullable(payload.getChannel()).map(channel -> new ChannelId(channel.getId())),
        thread(payload),
        Optional.ofNullable(payload.getContainer())
            .flatMap(container -> Optional.ofNullable(container.getMessageTs())),
        Optional.ofNullable(payload.getView()).map(view -> view.getId()),
        Optional.ofNullable(action.getActionTs()).filter(SlackTime::is));
  }

  /** The recognition that a button carries; empty where it carries none. */
  public Optional<RecognitionId> recognition() {
    return RecognitionId.parse(value);
  }

  /** The number of the page that a button turns to; the first where it carries none. */
  public int page() {
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
  }

  /** A message that others answered is still at the top of its channel. */
  private static Optional<String> thread(BlockActionPayload payload) {
    return Optional.ofNullable(payload.getMessage())
        .flatMap(message ->
            Optional.ofNullable(message.getThreadTs())
                .filter(thread -> !thread.equals(message.getTs())));
  }
}
