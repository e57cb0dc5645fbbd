package app.huzzah.leaderboard;

import app.huzzah.leaderboard.BoardReading.Headcount;
import app.huzzah.workspace.MemberId;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A row of a board's function: a place, the asker's own, how many people there are, or whether the
 * asker is shown. Read by position, since the functions of all slices give the same columns and
 * jOOQ takes longer to find those by name than the server takes to run the function.
 *
 * @param place its rank; of people, how many
 * @param shared whether others have the same rank; of people, whether boards show them
 */
record BoardRow(
    String what,
    @Nullable View view,
    @Nullable Integer line,
    @Nullable Integer place,
    boolean shared,
    @Nullable String member,
    @Nullable String shown,
    @Nullable Integer points,
    @Nullable Integer others,
    @Nullable Integer small,
    @Nullable Integer big) {

  static BoardRow of(Record row) {
    String view = (String) row.get(1);
    return new BoardRow(
        (String) Objects.requireNonNull(row.get(0)),
        view == null ? null : BoardColumnsStore.view(view),
        (Integer) row.get(2),
        (Integer) row.get(3),
        (Boolean) Objects.requireNonNull(row.get(4)),
        (String) row.get(5),
        (String) row.get(6),
        (Integer) row.get(7),
        (Integer) row.get(8),
        (Integer) row.get(9),
        (Integer) row.get(10));
  }

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

  Place toPlace() {
    return new Place(
        Objects.requireNonNull(place),
        shared,
        new MemberId(Objects.requireNonNull(member)),
        Objects.requireNonNull(shown),
        Objects.requireNonNull(points),
        Objects.requireNonNull(small),
        Objects.requireNonNull(big),
        Objects.requireNonNull(others));
  }
}
