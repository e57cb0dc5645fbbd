package app.huzzah.leaderboard;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param groupHandle of the group that was asked for, without the {@code @}
 * @param places the first ten at most, without people who have left
 * @param own the asker's place, also where it is among the first ten; empty while they have none
 * @param people how many received (or gave), those who have left included
 * @param recognitions how many recognitions were counted, each once however many received it
 * @param points of all that was counted, and of those who joined
 */
public record Board(
    BoardQuery query,
    Span span,
    Optional<String> groupHandle,
    List<Place> places,
    Optional<Place> own,
    int people,
    int recognitions,
    long points)
    implements BoardOutcome {

  /** Places that are shown one by one, at most. */
  public static final int MOST_PLACES = 10;

  public boolean empty() {
    return points == 0;
  }
}
