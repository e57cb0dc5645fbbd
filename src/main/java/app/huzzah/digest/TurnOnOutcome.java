package app.huzzah.digest;

import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import java.time.Instant;
import java.util.Optional;

/** All that can become of a wish to get the digest into a channel. */
public sealed interface TurnOnOutcome {
  /**
   * The channel gets it.
   *
   * @param next when the first one is due
   * @param before the day and hour that held until now, if the channel had it already
   */
  record TurnedOn(ChannelDigest digest, Instant next, Optional<DigestSchedule> before)
      implements TurnOnOutcome {}

  /** Refused: nobody can post there any more. */
  record Archived(Channel channel) implements TurnOnOutcome {}

  /** Refused: it shall cover a channel that is private, or that we do not know. */
  record PrivateChannel(ChannelId channel) implements TurnOnOutcome {}
}
