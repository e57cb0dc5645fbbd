package app.huzzah.recognition;

import app.huzzah.workspace.ChannelId;

/**
 * A message of somebody's that gave a recognition, or that one is about.
 *
 * @param ts Slack's id of the message within its channel
 */
public record Source(ChannelId channel, String ts) {}
