package app.huzzah.leaderboard;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param groupHandle of the group that was asked for, without the {@code @}
 * @param rankings one for each side that was asked for, received first
 * @param together how many took part, of all whom the filters let in
 * @param stayedOff whether the asker stays off boards, so that they have no place
 */
public record Board(
    BoardQuery query,
    Span span,
    Optional<String> groupHandle,
    List<Ranking> rankings,
    Together together,
    boolean stayedOff)
    implements BoardOutcome {

  /** Places on a page. */
  public static final int PLACES = 10;

  /** Whether nobody gave or received anything that counts here. */
  public boolean empty() {
    return together.now().nobody();
  }

  /** Pages that there are, 1 at least: as many as the longer ranking has. */
  public int pages() {
    int longest = rankings.stream().mapToInt(Ranking::people).max().orElse(0);
    return Math.max(1, (longest + PLACES - 1) / PLACES);
  }
}
