package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.leaderboard.BoardColumnsStore.LINE;
import static app.huzzah.leaderboard.BoardColumnsStore.WHO;
import static app.huzzah.leaderboard.BoardColumnsStore.word;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import app.huzzah.leaderboard.BoardReading.Headcount;
import app.huzzah.leaderboard.BoardReading.Side;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Boards, from the totals that are kept while giving: no recognition is looked at. A board is read
 * by one statement, so that all of it is of one moment.
 */
final class BoardStore {
  BoardReading read(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    List<? extends Record> rows = rows(dsl, workspace, query, span, asker);
    return new BoardReading(
        query.views().stream()
            .map(view -> new Side(view, places(rows, view), own(rows, view)))
            .toList(),
        rows.stream()
            .filter(row -> what(row).startsWith("people"))
            .map(BoardStore::people)
            .toList(),
        rows.stream().anyMatch(row -> what(row).equals("asker") && row.get(BOARD.SHARED)));
  }

  private static List<? extends Record> rows(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    return dsl.selectFrom(BoardFunctionStore.of(workspace, query, span, asker)).fetch();
  }

  private static List<Place> places(List<? extends Record> rows, View view) {
    return rows.stream()
        .filter(row -> what(row).equals("place") && view(row) == view)
        .sorted(Comparator.comparing((Record row) -> row.get(BOARD.LINE)))
        .map(BoardStore::place)
        .toList();
  }

  private static Optional<Place> own(List<? extends Record> rows, View view) {
    return rows.stream()
        .filter(row -> what(row).equals("own") && view(row) == view)
        .map(BoardStore::place)
        .findFirst();
  }

  /** Which line of the whole ranking is the asker's own, from 1 on; of the side asked for. */
  Optional<Integer> ownLine(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    return rows(dsl, workspace, query, span, asker).stream()
        .filter(row -> what(row).equals("own"))
        .findFirst()
        .map(row ->
            Optional.ofNullable(row.get(BOARD.LINE))
                .orElseGet(() -> lineInWhole(dsl, workspace, query, span, place(row))));
  }

  /** Behind those with more points, and those with as many who come before. */
  private static int lineInWhole(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, Place own) {
    if (!own.shared()) {
      return own.rank();
    }
    Field<Integer> points = BoardColumnsStore.points(query);
    var equal =
        select(BoardColumnsStore.numbers(query))
            .from(BOARD_TOTAL)
            .where(BOARD_TOTAL.WORKSPACE_ID.eq(workspace.value()))
            .and(BOARD_TOTAL.CHANNEL_ID.eq(inline("")))
            .and(BOARD_TOTAL.PERIOD.eq(word(span.period())))
            .and(BOARD_TOTAL.STARTS.eq(span.from()))
            .and(BOARD_TOTAL.VIEW.eq(word(query.views().getFirst())))
            .and(condition(BOARD_TOTAL.IS_LISTED))
            .and(points.gt(inline(0)).and(points.eq(Math.toIntExact(own.points()))))
            .asTable("lines");
    return dsl.select(LINE)
        .from(BoardColumnsStore.ranked(workspace, equal))
        .where(WHO.eq(own.member().value()))
        .fetchOptional(LINE)
        .map(line -> own.rank() - 1 + line)
        .orElse(own.rank());
  }

  private static Headcount people(Record row) {
    return new Headcount(
        view(row), what(row).equals("people before"), row.get(BOARD.SHARED), row.get(BOARD.PLACE));
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

  private static String what(Record row) {
    return row.get(BOARD.WHAT);
  }

  private static View view(Record row) {
    return BoardColumnsStore.view(row.get(BOARD.VIEW));
  }
}
