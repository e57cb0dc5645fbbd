package app.huzzah.slack.action;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Optional;

/**
 * A button that was pressed, translated at the door.
 *
 * @param value what the button carries; empty where it carries nothing
 * @param trigger opens a form, for 3 seconds
 * @param channel where the message with the button stands; empty in a form or Home
 * @param viewId of the form or Home with the button; empty in a message
 */
public record Press(
    WorkspaceId workspace,
    MemberId member,
    String value,
    String trigger,
    Optional<ChannelId> channel,
    Optional<String> viewId) {

  /** Translates Slack's payload. */
  public static Press of(BlockActionPayload payload) {
    String value = payload.getActions().get(0).getValue();
    return new Press(
        new WorkspaceId(payload.getTeam().getId()),
        new MemberId(payload.getUser().getId()),
        value == null ? "" : value,
        payload.getTriggerId(),
        Optional.ofNullable(payload.getChannel()).map(channel -> new ChannelId(channel.getId())),
        Optional.ofNullable(payload.getView()).map(view -> view.getId()));
  }
}
