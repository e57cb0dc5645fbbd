package app.huzzah.slack.action;

import app.huzzah.slack.text.Delivered;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.model.Message;
import java.util.Optional;

/**
 * Somebody chose "Recognise this" from a message's menu, translated at the door.
 *
 * @param trigger opens a form, for 3 seconds
 * @param ts Slack's id of the message within its channel
 * @param thread Slack's id of the thread that the message is a reply in, if it is one
 * @param author who wrote it; empty for what no person and no bot's member wrote
 * @param bot whether a bot wrote it
 * @param text what it says, escaped as Slack escapes it
 */
public record Shortcut(
    WorkspaceId workspace,
    MemberId member,
    String trigger,
    ChannelId channel,
    String ts,
    Optional<String> thread,
    Optional<MemberId> author,
    boolean bot,
    String text) {

  /** Translates Slack's payload. */
  public static Shortcut of(MessageShortcutPayload payload) {
    Message message = payload.getMessage();
    String ts = payload.getMessageTs() == null ? message.getTs() : payload.getMessageTs();
    return new Shortcut(
        new WorkspaceId(payload.getTeam().getId()),
        new MemberId(payload.getUser().getId()),
        payload.getTriggerId(),
        new ChannelId(payload.getChannel().getId()),
        ts,
        Optional.ofNullable(message.getThreadTs()).filter(thread -> !thread.equals(ts)),
        Optional.ofNullable(message.getUser()).filter(id -> !id.isBlank()).map(MemberId::new),
        message.getBotId() != null,
        Delivered.text(message.getText()));
  }
}
