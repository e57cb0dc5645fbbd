package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD;
import static app.huzzah.db.schema.Tables.BOARD_BIG;
import static app.huzzah.db.schema.Tables.BOARD_EFFORT;
import static app.huzzah.db.schema.Tables.BOARD_EFFORT_BIG;
import static app.huzzah.db.schema.Tables.BOARD_EFFORT_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_LESSON;
import static app.huzzah.db.schema.Tables.BOARD_LESSON_BIG;
import static app.huzzah.db.schema.Tables.BOARD_LESSON_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_WIN;
import static app.huzzah.db.schema.Tables.BOARD_WIN_BIG;
import static app.huzzah.db.schema.Tables.BOARD_WIN_SMALL;
import static app.huzzah.leaderboard.BoardColumnsStore.word;
import static java.util.Map.entry;

import app.huzzah.leaderboard.BoardReading.Headcount;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;

/**
 * Boards of a whole workspace. Their first lines stand in an index in their order; how many are
 * above a place far down is counted by rungs, so that neither grows with the workspace. The
 * statements are functions of the database, which has them planned; see the migration.
 */
final class WholeBoardStore {
  /** One of the database's functions. */
  private interface Slice {
    Table<?> call(
        String workspace,
        String period,
        LocalDate starts,
        LocalDate startsBefore,
        String[] views,
        String asker,
        Integer lastLine);
  }

  private static final Map<String, Slice> SLICES =
      Map.ofEntries(
          entry("", BOARD::call),
          entry("small", BOARD_SMALL::call),
          entry("big", BOARD_BIG::call),
          entry("effort", BOARD_EFFORT::call),
          entry("effort_small", BOARD_EFFORT_SMALL::call),
          entry("effort_big", BOARD_EFFORT_BIG::call),
          entry("win", BOARD_WIN::call),
          entry("win_small", BOARD_WIN_SMALL::call),
          entry("win_big", BOARD_WIN_BIG::call),
          entry("lesson", BOARD_LESSON::call),
          entry("lesson_small", BOARD_LESSON_SMALL::call),
          entry("lesson_big", BOARD_LESSON_BIG::call));

  BoardReading read(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    Slice slice = Objects.requireNonNull(SLICES.get(BoardColumnsStore.slice(query)));
    Table<?> board =
        slice.call(
            workspace.value(),
            word(span.period()),
            span.from(),
            span.previous().map(Span::from).orElse(Span.BEGINNING),
            query.views().stream().map(BoardColumnsStore::word).toArray(String[]::new),
            asker.value(),
            query.page() * Board.PLACES);
    Result<? extends Record> rows = dsl.selectFrom(board).fetch();
    return new BoardReading(
        query.views().stream()
            .map(view -> new BoardReading.Side(view, places(rows, view), own(rows, view)))
            .toList(),
        rows.stream()
            .filter(row -> what(row).startsWith("people"))
            .map(row ->
                new Headcount(
                    view(row),
                    what(row).equals("people before"),
                    row.get(BOARD.SHARED),
                    row.get(BOARD.PLACE)))
            .toList(),
        rows.stream().anyMatch(row -> what(row).equals("asker") && row.get(BOARD.SHARED)));
  }

  private static List<Place> places(Result<? extends Record> rows, View view) {
    return rows.stream()
        .filter(row -> what(row).equals("place") && view(row) == view)
        .sorted(Comparator.comparing((Record row) -> row.get(BOARD.LINE)))
        .map(WholeBoardStore::place)
        .toList();
  }

  private static Optional<Place> own(Result<? extends Record> rows, View view) {
    return rows.stream()
        .filter(row -> what(row).equals("own") && view(row) == view)
        .map(WholeBoardStore::place)
        .findFirst();
  }

  private static String what(Record row) {
    return row.get(BOARD.WHAT);
  }

  private static View view(Record row) {
    return BoardColumnsStore.view(row.get(BOARD.VIEW));
  }

  private static Place place(Record row) {
    return new Place(
        row.get(BOARD.PLACE),
        row.get(BOARD.SHARED),
        new MemberId(row.get(BOARD.MEMBER_ID)),
        row.get(BOARD.SHOWN),
        row.get(BOARD.POINTS),
        row.get(BOARD.SMALL),
        row.get(BOARD.BIG),
        row.get(BOARD.OTHERS));
  }
}
