package app.huzzah.digest;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;

/**
 * That a channel gets the digest.
 *
 * @param setUpBy who turned it on, or changed it last
 * @param since nothing that was due until then is posted: when they did that, or when one could not
 *     be posted and was given up
 */
public record ChannelDigest(
    ChannelId channel, DigestSchedule schedule, MemberId setUpBy, Instant since) {
  ChannelDigest since(Instant moment) {
    return new ChannelDigest(channel, schedule, setUpBy, moment);
  }
}
