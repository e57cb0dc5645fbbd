package app.huzzah.slack.command;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;

/**
 * One invocation of {@code /huzzah}, translated at the door.
 *
 * @param channel where it was typed; empty in direct messages, where nothing can be posted
 * @param text what was typed behind the command, escaped as Slack escapes it
 * @param trigger Slack's id of this invocation: opens forms for 3 seconds, and names the occasion
 */
public record SlashRequest(
    WorkspaceId workspace,
    MemberId member,
    Optional<ChannelId> channel,
    String text,
    String trigger) {}
