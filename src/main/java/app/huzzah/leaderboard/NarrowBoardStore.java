package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Routines.isListed;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.leaderboard.BoardColumnsStore.LINE;
import static app.huzzah.leaderboard.BoardColumnsStore.WHO;
import static app.huzzah.leaderboard.BoardColumnsStore.onPage;
import static app.huzzah.leaderboard.BoardColumnsStore.word;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import app.huzzah.leaderboard.BoardReading.Headcount;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;

/**
 * Boards of a channel or a group: of so few people that all their totals are read and ranked. Each
 * is one statement, as of one moment.
 */
final class NarrowBoardStore {
  /** A place and the line that it stands on. */
  private record Line(int line, Place place) {}

  BoardReading read(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    Field<List<Headcount>> headcounts = headcounts(workspace, query, span);
    Field<Boolean> listed = isListed(val(workspace.value()), val(asker.value()));
    List<Field<List<Line>>> sides =
        query.views().stream().map(view -> lines(workspace, query, span, view, asker)).toList();
    List<Field<?>> fields = new ArrayList<>(sides);
    fields.add(headcounts);
    fields.add(listed);
    Record row = dsl.select(fields).fetchSingle();
    List<BoardReading.Side> read = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      List<Line> lines = Objects.requireNonNull(sides.get(i).get(row));
      read.add(side(query, query.views().get(i), lines, asker));
    }
    return new BoardReading(read, row.get(headcounts), row.get(listed));
  }

  /** Which line somebody stands on among those with as many points, from 1 on. */
  Optional<Integer> lineAmongEqual(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, Place own) {
    View view = query.views().getFirst();
    int points = Math.toIntExact(own.points());
    var equal =
        listed(workspace, query, span, view)
            .and(BoardColumnsStore.points(query).eq(points))
            .asTable("lines");
    return dsl.select(LINE)
        .from(BoardColumnsStore.ranked(workspace, equal))
        .where(WHO.eq(own.member().value()))
        .fetchOptional(LINE);
  }

  private static BoardReading.Side side(
      BoardQuery query, View view, List<Line> lines, MemberId asker) {
    int last = query.page() * Board.PLACES;
    return new BoardReading.Side(
        view,
        lines.stream()
            .filter(line -> line.line() > last - Board.PLACES && line.line() <= last)
            .map(Line::place)
            .toList(),
        lines.stream().map(Line::place).filter(place -> place.member().equals(asker)).findFirst());
  }

  /** The lines of the page, and the asker's. */
  private static Field<List<Line>> lines(
      WorkspaceId workspace, BoardQuery query, Span span, View view, MemberId asker) {
    var lines = listed(workspace, query, span, view).asTable("lines");
    return multiset(
            select()
                .from(BoardColumnsStore.ranked(workspace, lines))
                .where(onPage(query.page()).or(WHO.eq(asker.value())))
                .orderBy(LINE))
        .convertFrom(rows ->
            rows.stream()
                .map(row -> new Line(row.get(LINE), BoardColumnsStore.place(row)))
                .toList());
  }

  private static SelectConditionStep<?> listed(
      WorkspaceId workspace, BoardQuery query, Span span, View view) {
    return select(BoardColumnsStore.numbers(query))
        .from(people(workspace, query))
        .where(rows(workspace, query, List.of(span)))
        .and(BOARD_TOTAL.VIEW.eq(word(view)))
        .and(condition(BOARD_TOTAL.IS_LISTED));
  }

  private static Field<List<Headcount>> headcounts(
      WorkspaceId workspace, BoardQuery query, Span span) {
    List<Span> spans = Stream.concat(Stream.of(span), span.previous().stream()).toList();
    return multiset(
            select(BOARD_TOTAL.VIEW, BOARD_TOTAL.STARTS, BOARD_TOTAL.IS_LISTED, count())
                .from(people(workspace, query))
                .where(rows(workspace, query, spans))
                .groupBy(BOARD_TOTAL.VIEW, BOARD_TOTAL.STARTS, BOARD_TOTAL.IS_LISTED))
        .convertFrom(rows ->
            rows.map(row ->
                new Headcount(
                    BoardColumnsStore.view(row.value1()),
                    !row.value2().equals(span.from()),
                    row.value3(),
                    row.value4())));
  }

  private static Table<?> people(WorkspaceId workspace, BoardQuery query) {
    Optional<GroupId> group = query.group();
    return group.isEmpty()
        ? BOARD_TOTAL
        : USER_GROUP_MEMBER
            .join(BOARD_TOTAL)
            .on(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(USER_GROUP_MEMBER.GROUP_ID.eq(group.get().value()))
            .and(BOARD_TOTAL.MEMBER_ID.eq(USER_GROUP_MEMBER.MEMBER_ID));
  }

  private static Condition rows(WorkspaceId workspace, BoardQuery query, List<Span> spans) {
    List<LocalDate> starts = spans.stream().map(Span::from).toList();
    return BOARD_TOTAL
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(here(query))
        .and(BOARD_TOTAL.PERIOD.eq(word(query.period())))
        .and(BOARD_TOTAL.STARTS.in(starts))
        .and(BoardColumnsStore.points(query).gt(inline(0)));
  }

  /** Named twice, so that the index of channels serves. */
  private static Condition here(BoardQuery query) {
    return query
        .channel()
        .map(ChannelId::value)
        .map(id -> BOARD_TOTAL.CHANNEL_ID.eq(id).and(BOARD_TOTAL.CHANNEL_ID.ne(inline(""))))
        .orElseGet(() -> BOARD_TOTAL.CHANNEL_ID.eq(inline("")));
  }
}
