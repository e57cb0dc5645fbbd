package app.huzzah.slack;

import app.huzzah.recognition.Occasion;
import app.huzzah.slack.command.SlashRequest;
import app.huzzah.slack.text.Delivered;
import app.huzzah.slack.text.PlainText;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Translates slash commands at the door. */
final class SlashRequests {
  private static final String DIRECT_MESSAGE = "directmessage";

  private SlashRequests() {}

  /** Whether it says who typed it and where; Slack's always do. */
  static boolean isWhole(SlashCommandPayload payload) {
    return Stream.of(
            payload.getTeamId(),
            payload.getUserId(),
            payload.getChannelId(),
            payload.getTriggerId())
        .noneMatch(Objects::isNull);
  }

  static SlashRequest of(SlashCommandPayload payload) {
    WorkspaceId workspace = new WorkspaceId(payload.getTeamId());
    Optional<ChannelId> channel =
        DIRECT_MESSAGE.equals(payload.getChannelName()) || payload.getChannelId().startsWith("D")
            ? Optional.empty()
            : Optional.of(new ChannelId(payload.getChannelId()));
    return new SlashRequest(
        workspace,
        new MemberId(payload.getUserId()),
        channel,
        Delivered.text(payload.getText()),
        Optional.of(payload.getTriggerId()),
        Occasion.command(payload.getTriggerId()));
  }

  /** What was typed, readable even when nothing can be looked up. */
  static String asTyped(SlashRequest request) {
    return PlainText.of(request.text(), MemberId::value);
  }
}
