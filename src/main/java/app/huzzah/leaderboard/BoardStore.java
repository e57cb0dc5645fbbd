package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static org.jooq.impl.DSL.noCondition;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.WorkspaceId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Boards, from the totals that are kept while giving: no recognition is looked at. A board is read
 * by one statement, so that all of it is of one moment.
 */
final class BoardStore {
  private final WholeBoardStore whole = new WholeBoardStore();
  private final NarrowBoardStore narrow = new NarrowBoardStore();

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
    BoardReading reading = read(dsl, workspace, query, span, asker);
    return new Board(
        query,
        span,
        query.group().flatMap(group -> handle(dsl, workspace, group)),
        reading.rankings(),
        new Together(
            reading.turnout(false), span.previous().map(earlier -> reading.turnout(true)), of),
        !reading.asker());
  }

  /** The asker's own place on the side that is asked for; empty while they have none. */
  Optional<Place> own(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    return read(dsl, workspace, query, span, asker).sides().getFirst().own();
  }

  /** Which line of the whole ranking is the asker's own, from 1 on; of the side asked for. */
  Optional<Integer> ownLine(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    Optional<Place> own = own(dsl, workspace, query, span, asker);
    return own.filter(Place::shared).isEmpty()
        ? own.map(Place::rank)
        : narrow
            .lineAmongEqual(dsl, workspace, query, span, own.get())
            .map(line -> own.get().rank() - 1 + line);
  }

  private BoardReading read(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    return query.channel().isEmpty() && query.group().isEmpty()
        ? whole.read(dsl, workspace, query, span, asker)
        : narrow.read(dsl, workspace, query, span, asker);
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

  private static Optional<String> handle(DSLContext dsl, WorkspaceId workspace, GroupId group) {
    return dsl.select(USER_GROUP.HANDLE)
        .from(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP.GROUP_ID.eq(group.value()))
        .fetchOptional(USER_GROUP.HANDLE);
  }
}
