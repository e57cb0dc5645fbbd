package app.huzzah.digest;

import app.huzzah.leaderboard.Coverage;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;

/**
 * That a channel gets the digest.
 *
 * @param coverage the part of the workspace that it tells of
 * @param setUpBy who turned it on, or changed it last
 * @param since nothing that was due until then is posted: when they did that, or when one could not
 *     be posted and was given up
 */
public record ChannelDigest(
    ChannelId channel,
    DigestSchedule schedule,
    Coverage coverage,
    MemberId setUpBy,
    Instant since) {
  ChannelDigest since(Instant moment) {
    return new ChannelDigest(channel, schedule, coverage, setUpBy, moment);
  }
}
