package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.leaderboard.BoardColumnsStore.LINE;
import static app.huzzah.leaderboard.BoardColumnsStore.WHO;
import static app.huzzah.leaderboard.BoardColumnsStore.word;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.huzzah.leaderboard.BoardReading.Side;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
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
    List<BoardRow> rows = rows(dsl, workspace, query, span, asker);
    return new BoardReading(
        query.views().stream()
            .map(view -> new Side(view, places(rows, view, query.page()), own(rows, view)))
            .toList(),
        rows.stream().filter(BoardRow::isHeadcount).map(BoardRow::headcount).toList(),
        rows.stream().anyMatch(row -> row.is("asker") && row.shared()));
  }

  private static List<BoardRow> rows(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    return BoardFunctionStore.of(dsl, workspace, query, span, asker).fetch(BoardStore::row);
  }

  /**
   * Read by position: finding each column by its name would take longer than running the function.
   */
  private static BoardRow row(Record row) {
    String view = (String) row.get(1);
    return new BoardRow(
        (String) Objects.requireNonNull(row.get(0)),
        view == null ? null : BoardColumnsStore.view(view),
        (Integer) row.get(2),
        (Boolean) Objects.requireNonNull(row.get(3)),
        (String) row.get(4),
        (String) row.get(5),
        (Integer) row.get(6),
        (Integer) row.get(7),
        (Integer) row.get(8),
        (Integer) row.get(9));
  }

  /**
   * The lines come in their order, with the place of the first one, and with the line after them.
   */
  private static List<Place> places(List<BoardRow> rows, View view, int page) {
    List<BoardRow> lines = rows.stream().filter(row -> row.is("place") && row.isOf(view)).toList();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), Board.PLACES); i++) {
      BoardRow line = lines.get(i);
      int number = (page - 1) * Board.PLACES + i + 1;
      boolean asAfter = i + 1 < lines.size() && line.isTiedWith(lines.get(i + 1));
      int rank = number;
      if (i == 0) {
        rank = line.rank();
      } else if (line.isTiedWith(lines.get(i - 1))) {
        rank = places.getLast().rank();
      }
      places.add(line.toPlace(rank, rank < number || asAfter));
    }
    return places;
  }

  private static Optional<Place> own(List<BoardRow> rows, View view) {
    return rows.stream()
        .filter(row -> row.is("own") && row.isOf(view))
        .map(row -> row.toPlace(row.rank(), row.shared()))
        .findFirst();
  }

  /** Which line of the whole ranking is the asker's own, from 1 on; of the side asked for. */
  Optional<Integer> ownLine(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    return rows(dsl, workspace, query, span, asker).stream()
        .filter(row -> row.is("own"))
        .findFirst()
        .map(row -> line(dsl, workspace, query, span, row.toPlace(row.rank(), row.shared())));
  }

  /** Behind those with more points, and those with as many who come before. */
  private static int line(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, Place own) {
    if (!own.shared()) {
      return own.rank();
    }
    Field<Integer> points = BoardColumnsStore.points(query);
    // What is counted in part has an index of the whole workspace alone.
    Condition indexed =
        query.channel().isPresent() ? noCondition() : BOARD_TOTAL.CHANNEL_ID.eq(inline(""));
    var equal =
        select(BoardColumnsStore.numbers(query))
            .from(BOARD_TOTAL)
            .where(BOARD_TOTAL.BOARD_ID.eq(BoardId.of(workspace, query.channel(), span)))
            .and(indexed)
            .and(
                query
                    .group()
                    .map(id -> ParticipantStore.isIn(BOARD_TOTAL.MEMBER_ID, workspace, id))
                    .orElse(noCondition()))
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
}
