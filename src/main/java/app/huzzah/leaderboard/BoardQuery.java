package app.huzzah.leaderboard;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import java.util.Optional;

/**
 * What somebody wants to see on a board. Filters narrow it together.
 *
 * @param channel only what was given in this channel
 * @param group only places of this group's members: of recipients for {@link View#RECEIVED}, of
 *     givers for {@link View#GIVEN}
 */
public record BoardQuery(
    Period period,
    View view,
    Optional<Kind> kind,
    Optional<Size> size,
    Optional<ChannelId> channel,
    Optional<GroupId> group) {

  /** Everything of that period, unfiltered. */
  public static BoardQuery of(Period period, View view) {
    return new BoardQuery(
        period, view, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public BoardQuery only(Kind kind) {
    return new BoardQuery(period, view, Optional.of(kind), size, channel, group);
  }

  public BoardQuery only(Size size) {
    return new BoardQuery(period, view, kind, Optional.of(size), channel, group);
  }

  public BoardQuery in(ChannelId channel) {
    return new BoardQuery(period, view, kind, size, Optional.of(channel), group);
  }

  public BoardQuery of(GroupId group) {
    return new BoardQuery(period, view, kind, size, channel, Optional.of(group));
  }
}
