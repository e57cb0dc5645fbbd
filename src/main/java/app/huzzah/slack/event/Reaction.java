package app.huzzah.slack.event;

import app.huzzah.recognition.Source;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;

/**
 * Somebody put a reaction to a message, or took it off.
 *
 * @param to who wrote the message
 * @param emoji its name, without colons and skin tone
 * @param version Slack's time of it
 */
public record Reaction(
    WorkspaceId workspace,
    Source message,
    MemberId by,
    MemberId to,
    String emoji,
    String version) {}
