package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Routines.boardRungOf;
import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.leaderboard.BoardTotalStore.WHO;
import static app.huzzah.leaderboard.BoardTotalStore.asField;
import static app.huzzah.leaderboard.BoardTotalStore.listed;
import static app.huzzah.leaderboard.BoardTotalStore.whole;
import static app.huzzah.leaderboard.BoardTotalStore.word;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.shl;
import static org.jooq.impl.DSL.sum;

import app.huzzah.db.schema.tables.BoardTotal;
import app.huzzah.leaderboard.BoardStore.Headcount;
import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A board of the whole workspace. Its first lines stand in an index in their order; how many are
 * above a place far down is counted by rungs, so that neither grows with the workspace.
 */
final class WholeBoardStore implements BoardStore.Lines {
  private static final BoardTotal ABOVE = BOARD_TOTAL.as("above");

  /** Qualified, since every table of totals has such a column. */
  private static final Field<Integer> MINE = field(name("own", "points"), Integer.class);

  private final BoardTotalStore totals;
  private final MemberId asker;

  WholeBoardStore(BoardTotalStore totals, MemberId asker) {
    this.totals = totals;
    this.asker = asker;
  }

  @Override
  public Field<List<Place>> page(View view) {
    // One line more than the pages so far have, since it may share the last rank.
    int lines = totals.query().page() * Board.PLACES + 1;
    var first =
        select(totals.numbers())
            .from(BOARD_TOTAL)
            .where(board(BOARD_TOTAL, view))
            .orderBy(totals.points(BOARD_TOTAL).desc(), totals.others(BOARD_TOTAL).desc())
            .limit(lines)
            .withTies()
            .asTable("lines");
    return asField(
        select().from(totals.ranked(first)).where(totals.onPage()).orderBy(BoardTotalStore.LINE));
  }

  @Override
  public Field<List<Place>> own(View view) {
    var own =
        select(totals.numbers())
            .from(BOARD_TOTAL)
            .where(board(BOARD_TOTAL, view))
            .and(BOARD_TOTAL.MEMBER_ID.eq(asker.value()))
            .asTable("own");
    Field<Integer> higherRungs =
        field(
            select(coalesce(sum(BOARD_RUNG.PEOPLE), 0).cast(Integer.class))
                .from(BOARD_RUNG)
                .where(rungs(view))
                .and(condition(BOARD_RUNG.IS_LISTED))
                .and(BOARD_RUNG.RUNG.gt(boardRungOf(MINE))));
    Field<Integer> nextRung = shl(inline(1), boardRungOf(MINE).cast(Integer.class).plus(inline(1)));
    Field<Integer> higherOnRung =
        field(
            selectCount()
                .from(ABOVE)
                .where(board(ABOVE, view))
                .and(totals.points(ABOVE).gt(MINE))
                .and(totals.points(ABOVE).lt(nextRung)));
    Condition shared =
        exists(
            selectOne()
                .from(ABOVE)
                .where(board(ABOVE, view))
                .and(totals.points(ABOVE).eq(MINE))
                .and(ABOVE.MEMBER_ID.ne(WHO)));
    return asField(
        select(own.fields())
            .select(coalesce(MEMBER.NAME, WHO).as(BoardTotalStore.SHOWN))
            .select(higherRungs.plus(higherOnRung).plus(inline(1)).as(BoardTotalStore.PLACE))
            .select(field(shared).as(BoardTotalStore.SHARED))
            .from(own)
            .leftJoin(MEMBER)
            .on(totals.isMember(WHO)));
  }

  @Override
  public Table<?> sharing(View view, long points) {
    return totals.ranked(
        select(totals.numbers())
            .from(BOARD_TOTAL)
            .where(board(BOARD_TOTAL, view))
            .and(totals.points(BOARD_TOTAL).eq(Math.toIntExact(points)))
            .asTable("lines"));
  }

  @Override
  public Field<List<Headcount>> headcounts() {
    return multiset(
            select(
                    BOARD_RUNG.VIEW,
                    BOARD_RUNG.STARTS,
                    BOARD_RUNG.IS_LISTED,
                    sum(BOARD_RUNG.PEOPLE).cast(Integer.class))
                .from(BOARD_RUNG)
                .where(
                    BOARD_RUNG
                        .WORKSPACE_ID
                        .eq(totals.workspace().value())
                        .and(BOARD_RUNG.PERIOD.eq(word(totals.span().period())))
                        .and(BOARD_RUNG.STARTS.in(spans()))
                        .and(
                            BOARD_RUNG.VIEW.in(
                                Stream.of(View.values()).map(BoardTotalStore::word).toList()))
                        .and(BOARD_RUNG.SLICE.eq(totals.slice())))
                .groupBy(BOARD_RUNG.VIEW, BOARD_RUNG.STARTS, BOARD_RUNG.IS_LISTED))
        .convertFrom(rows ->
            rows.map(row ->
                new Headcount(
                    BoardTotalStore.view(row.value1()),
                    !row.value2().equals(totals.span().from()),
                    row.value3(),
                    row.value4())));
  }

  private Condition board(BoardTotal of, View view) {
    return totals.rows(of, view).and(whole(of)).and(listed(of));
  }

  private Condition rungs(View view) {
    return BOARD_RUNG
        .WORKSPACE_ID
        .eq(totals.workspace().value())
        .and(BOARD_RUNG.PERIOD.eq(word(totals.span().period())))
        .and(BOARD_RUNG.STARTS.eq(totals.span().from()))
        .and(BOARD_RUNG.VIEW.eq(word(view)))
        .and(BOARD_RUNG.SLICE.eq(totals.slice()));
  }

  private List<LocalDate> spans() {
    return Stream.concat(Stream.of(totals.span()), totals.span().previous().stream())
        .map(Span::from)
        .toList();
  }
}
