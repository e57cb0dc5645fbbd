package app.huzzah.leaderboard;

import app.huzzah.leaderboard.BoardReading.Headcount;
import app.huzzah.workspace.MemberId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a board's function: a place, the asker's own, how many people there are, or whether the
 * asker is shown.
 *
 * @param place the rank of the asker's own; of a line, that of the page's first; of people, how
 *     many
 * @param shared whether others have the asker's rank; of people and of the asker, whether boards
 *     show them
 */
record BoardRow(
    String what,
    @Nullable View view,
    @Nullable Integer place,
    boolean shared,
    @Nullable String member,
    @Nullable String shown,
    @Nullable Integer points,
    @Nullable Integer others,
    @Nullable Integer small,
    @Nullable Integer big) {

  boolean is(String that) {
    return what.equals(that);
  }

  boolean isOf(View side) {
    return view == side;
  }

  boolean isHeadcount() {
    return what.startsWith("people");
  }

  Headcount headcount() {
    return new Headcount(
        Objects.requireNonNull(view), is("people before"), shared, Objects.requireNonNull(place));
  }

  boolean isTiedWith(BoardRow other) {
    return Objects.equals(points, other.points);
  }

  int rank() {
    return Objects.requireNonNull(place);
  }

  Place toPlace(int rank, boolean isShared) {
    return new Place(
        rank,
        isShared,
        new MemberId(Objects.requireNonNull(member)),
        Objects.requireNonNull(shown),
        Objects.requireNonNull(points),
        Objects.requireNonNull(small),
        Objects.requireNonNull(big),
        Objects.requireNonNull(others));
  }
}
