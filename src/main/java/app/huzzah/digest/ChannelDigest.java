package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;

/**
 * That a channel gets the digest.
 *
 * @param setUpBy who turned it on, or changed it last
 * @param since when they did; nothing that was due before is posted
 */
public record ChannelDigest(
    ChannelId channel, DigestSchedule schedule, MemberId setUpBy, Instant since) {}
