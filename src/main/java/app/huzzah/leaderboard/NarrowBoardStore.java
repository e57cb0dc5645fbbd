package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.leaderboard.BoardTotalStore.WHO;
import static app.huzzah.leaderboard.BoardTotalStore.asField;
import static app.huzzah.leaderboard.BoardTotalStore.listed;
import static app.huzzah.leaderboard.BoardTotalStore.whole;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.huzzah.leaderboard.BoardStore.Headcount;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.Table;

/** A board of a channel or a group: so few people that all their totals are read and ranked. */
final class NarrowBoardStore implements BoardStore.Lines {
  private final BoardTotalStore totals;
  private final MemberId asker;

  NarrowBoardStore(BoardTotalStore totals, MemberId asker) {
    this.totals = totals;
    this.asker = asker;
  }

  @Override
  public Field<List<Place>> page(View view) {
    return asField(
        select().from(ranked(view)).where(totals.onPage()).orderBy(BoardTotalStore.LINE));
  }

  @Override
  public Field<List<Place>> own(View view) {
    return asField(select().from(ranked(view)).where(WHO.eq(asker.value())));
  }

  @Override
  public Table<?> sharing(View view, long points) {
    return totals.ranked(
        board(view).and(totals.points(BOARD_TOTAL).eq(Math.toIntExact(points))).asTable("lines"));
  }

  private Table<?> ranked(View view) {
    return totals.ranked(board(view).asTable("lines"));
  }

  private SelectConditionStep<?> board(View view) {
    return select(totals.numbers())
        .from(people())
        .where(totals.rows(BOARD_TOTAL, view))
        .and(here())
        .and(listed(BOARD_TOTAL));
  }

  @Override
  public Field<List<Headcount>> headcounts() {
    return multiset(
            select(BOARD_TOTAL.VIEW, BOARD_TOTAL.STARTS, BOARD_TOTAL.IS_LISTED, count())
                .from(people())
                .where(
                    totals
                        .span()
                        .previous()
                        .map(before ->
                            totals
                                .rows(BOARD_TOTAL, totals.span())
                                .or(totals.rows(BOARD_TOTAL, before)))
                        .orElseGet(() -> totals.rows(BOARD_TOTAL, totals.span())))
                .and(here())
                .groupBy(BOARD_TOTAL.VIEW, BOARD_TOTAL.STARTS, BOARD_TOTAL.IS_LISTED))
        .convertFrom(rows ->
            rows.map(row ->
                new Headcount(
                    BoardTotalStore.view(row.value1()),
                    !row.value2().equals(totals.span().from()),
                    row.value3(),
                    row.value4())));
  }

  private Table<?> people() {
    Optional<GroupId> group = totals.query().group();
    return group.isEmpty()
        ? BOARD_TOTAL
        : USER_GROUP_MEMBER
            .join(BOARD_TOTAL)
            .on(USER_GROUP_MEMBER.WORKSPACE_ID.eq(totals.workspace().value()))
            .and(USER_GROUP_MEMBER.GROUP_ID.eq(group.get().value()))
            .and(BOARD_TOTAL.MEMBER_ID.eq(USER_GROUP_MEMBER.MEMBER_ID));
  }

  private Condition here() {
    return totals
        .query()
        .channel()
        .map(ChannelId::value)
        // Named, so that the index of channels serves.
        .map(id -> BOARD_TOTAL.CHANNEL_ID.eq(id).and(BOARD_TOTAL.CHANNEL_ID.ne(inline(""))))
        .orElseGet(() -> whole(BOARD_TOTAL));
  }
}
