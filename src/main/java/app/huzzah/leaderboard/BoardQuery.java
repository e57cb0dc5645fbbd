package app.huzzah.leaderboard;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to see on a board. Filters narrow it together.
 *
 * @param last whether the period before the one under way is meant; never for {@link Period#ALL}
 * @param view one side only; empty for both, side by side
 * @param channel only what was given in this channel
 * @param group only places of this group's members
 * @param page from 1 on, ten places each
 */
public record BoardQuery(
    Period period,
    boolean last,
    Optional<View> view,
    Optional<Kind> kind,
    Optional<Size> size,
    Optional<ChannelId> channel,
    Optional<GroupId> group,
    int page) {

  public BoardQuery {
    if (page < 1 || (last && period == Period.ALL)) {
      throw new IllegalArgumentException("no such board: page " + page + ", last " + period);
    }
  }

  /** Everything of the period under way, both sides. */
  public static BoardQuery of(Period period) {
    return new BoardQuery(
        period,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** The period under way, or the one before it. */
  public BoardQuery during(Period period, boolean last) {
    return new BoardQuery(period, last, view, kind, size, channel, group, 1);
  }

  public BoardQuery only(View view) {
    return new BoardQuery(period, last, Optional.of(view), kind, size, channel, group, 1);
  }

  public BoardQuery only(Kind kind) {
    return new BoardQuery(period, last, view, Optional.of(kind), size, channel, group, 1);
  }

  public BoardQuery only(Size size) {
    return new BoardQuery(period, last, view, kind, Optional.of(size), channel, group, 1);
  }

  public BoardQuery in(ChannelId channel) {
    return new BoardQuery(period, last, view, kind, size, Optional.of(channel), group, 1);
  }

  public BoardQuery of(GroupId group) {
    return new BoardQuery(period, last, view, kind, size, channel, Optional.of(group), 1);
  }

  public BoardQuery at(int page) {
    return new BoardQuery(period, last, view, kind, size, channel, group, page);
  }

  /** The sides that it shows, received first. */
  public List<View> views() {
    return view.map(List::of).orElse(List.of(View.RECEIVED, View.GIVEN));
  }

  /** The span that it asks for, on this day of the workspace. */
  public Span span(LocalDate today) {
    Span underWay = period.around(today);
    return last ? underWay.previous().orElseThrow() : underWay;
  }
}
