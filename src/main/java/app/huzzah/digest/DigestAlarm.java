package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;

/** When the service has to look next whether a channel's digest is due. */
public record DigestAlarm(WorkspaceId workspace, ChannelId channel, Instant moment) {}
