package app.huzzah.slack.command;

import app.huzzah.recognition.Occasion;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;

/**
 * One wish put to us, translated at the door: by {@code /huzzah}, or in the same words in a message
 * to us.
 *
 * @param channel where it was typed; empty in direct messages, where nothing can be posted
 * @param text what was typed behind the command or our name, escaped as Slack escapes it
 * @param trigger opens a form for 3 seconds; empty for a message, which opens none
 * @param occasion of what it gives
 */
public record SlashRequest(
    WorkspaceId workspace,
    MemberId member,
    Optional<ChannelId> channel,
    String text,
    Optional<String> trigger,
    Occasion occasion) {}
