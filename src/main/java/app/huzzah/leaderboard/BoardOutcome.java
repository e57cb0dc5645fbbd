package app.huzzah.leaderboard;

import app.huzzah.workspace.ChannelId;

/** All that can become of asking for a board. */
public sealed interface BoardOutcome permits Board, BoardOutcome.PrivateChannel {
  /**
   * Refused: what happened in a channel that is not known to be public is told within that channel
   * only.
   */
  record PrivateChannel(ChannelId channel) implements BoardOutcome {}
}
