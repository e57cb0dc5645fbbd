package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import app.huzzah.db.schema.Routines;
import app.huzzah.leaderboard.Together.Turnout;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Boards, from the totals that are kept while giving: no recognition is looked at. A board is read
 * by one statement, so that all of it is of one moment.
 */
final class BoardStore {
  /**
   * How the lines of a board are found.
   *
   * @see WholeBoardStore
   * @see NarrowBoardStore
   */
  interface Lines {
    /** The places of the page that was asked for. */
    Field<List<Place>> page(View view);

    /** The asker's own place, if they have one. */
    Field<List<Place>> own(View view);

    /** Those who have so many points, from the first line on, as {@link BoardTotalStore#ranked}. */
    Table<?> sharing(View view, long points);

    /** How many people have points, in this span and the one before. */
    Field<List<Headcount>> headcounts();
  }

  /**
   * How many people have points.
   *
   * @param before whether in the span before
   * @param listed whether boards show them
   */
  record Headcount(View view, boolean before, boolean listed, int people) {}

  /**
   * Reads a board.
   *
   * @param of how many people can take part
   */
  Board board(
      DSLContext dsl,
      WorkspaceId workspace,
      BoardQuery query,
      Span span,
      MemberId asker,
      OptionalInt of) {
    Lines lines = lines(workspace, query, span, asker);
    Field<List<Headcount>> headcounts = lines.headcounts();
    Field<Boolean> listed = Routines.isListed(val(workspace.value()), val(asker.value()));
    Field<String> handle = handle(workspace, query.group());
    List<Field<?>> fields = new ArrayList<>(List.of(headcounts, listed, handle));
    for (View view : query.views()) {
      fields.add(lines.page(view));
      fields.add(lines.own(view));
    }
    Record row = dsl.select(fields).fetchSingle();
    List<Headcount> counted = row.get(headcounts);
    List<Ranking> rankings = new ArrayList<>();
    for (View view : query.views()) {
      int at = fields.size() - 2 * (query.views().size() - rankings.size());
      rankings.add(
          new Ranking(
              view,
              places(row, at),
              people(counted, one -> one.view() == view && !one.before() && one.listed()),
              places(row, at + 1).stream().findFirst()));
    }
    return new Board(
        query,
        span,
        Optional.ofNullable(row.get(handle)),
        List.copyOf(rankings),
        new Together(
            turnout(counted, false), span.previous().map(earlier -> turnout(counted, true)), of),
        !row.get(listed));
  }

  /** The asker's own place alone. */
  Optional<Place> own(
      DSLContext dsl,
      WorkspaceId workspace,
      BoardQuery query,
      Span span,
      MemberId asker,
      View view) {
    return dsl
        .select(lines(workspace, query, span, asker).own(view))
        .fetchSingle()
        .value1()
        .stream()
        .findFirst();
  }

  /** Which line of the whole ranking is the asker's own, from 1 on. */
  Optional<Integer> ownLine(
      DSLContext dsl,
      WorkspaceId workspace,
      BoardQuery query,
      Span span,
      MemberId asker,
      View view) {
    Optional<Place> own = own(dsl, workspace, query, span, asker, view);
    if (own.isEmpty() || !own.get().shared()) {
      return own.map(Place::rank);
    }
    return dsl.select(BoardTotalStore.LINE)
        .from(lines(workspace, query, span, asker).sharing(view, own.get().points()))
        .where(BoardTotalStore.WHO.eq(asker.value()))
        .fetchOptional(BoardTotalStore.LINE)
        .map(line -> own.get().rank() - 1 + line);
  }

  private static Lines lines(WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    BoardTotalStore totals = new BoardTotalStore(workspace, query, span);
    return query.channel().isEmpty() && query.group().isEmpty()
        ? new WholeBoardStore(totals, asker)
        : new NarrowBoardStore(totals, asker);
  }

  /** How many people can give and receive. */
  int participants(
      DSLContext dsl, WorkspaceId workspace, Settings settings, Optional<GroupId> group) {
    return dsl.fetchCount(
        MEMBER,
        MEMBER
            .WORKSPACE_ID
            .eq(workspace.value())
            .andNot(MEMBER.IS_BOT)
            .andNot(MEMBER.IS_DEACTIVATED)
            .and(settings.guests() ? noCondition() : MEMBER.IS_GUEST.isFalse())
            .and(settings.outsiders() ? noCondition() : MEMBER.IS_OUTSIDER.isFalse())
            .and(group.map(id -> ofGroup(dsl, workspace, id)).orElse(noCondition())));
  }

  private static Condition ofGroup(DSLContext dsl, WorkspaceId workspace, GroupId group) {
    return MEMBER.MEMBER_ID.in(
        dsl.select(USER_GROUP_MEMBER.MEMBER_ID)
            .from(USER_GROUP_MEMBER)
            .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(USER_GROUP_MEMBER.GROUP_ID.eq(group.value())));
  }

  private static Field<String> handle(WorkspaceId workspace, Optional<GroupId> group) {
    return org.jooq.impl.DSL.field(
        org.jooq
            .impl
            .DSL
            .select(USER_GROUP.HANDLE)
            .from(USER_GROUP)
            .where(
                group
                    .map(id ->
                        USER_GROUP
                            .WORKSPACE_ID
                            .eq(workspace.value())
                            .and(USER_GROUP.GROUP_ID.eq(id.value())))
                    .orElse(falseCondition())));
  }

  @SuppressWarnings("unchecked") // the fields are put together above
  private static List<Place> places(Record row, int at) {
    return Objects.requireNonNull((List<Place>) row.get(at));
  }

  private static Turnout turnout(List<Headcount> counted, boolean before) {
    return new Turnout(
        people(counted, one -> one.view() == View.GIVEN && one.before() == before),
        people(counted, one -> one.view() == View.RECEIVED && one.before() == before));
  }

  private static int people(List<Headcount> counted, Predicate<Headcount> which) {
    return counted.stream().filter(which).mapToInt(Headcount::people).sum();
  }
}
