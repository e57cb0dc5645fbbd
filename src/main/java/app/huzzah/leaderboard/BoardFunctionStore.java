package app.huzzah.leaderboard;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The database's functions that read boards, most of them one for each slice of what counts; the
 * migration tells what they do. They are functions since the server then keeps them planned. They
 * are called by text, since putting the call together from jOOQ's tables took as long as a third of
 * what the server takes to answer it.
 */
final class BoardFunctionStore {
  private static final List<Field<?>> COLUMNS =
      List.of(
          DSL.field("what", SQLDataType.CLOB),
          DSL.field("view", SQLDataType.CLOB),
          DSL.field("place", SQLDataType.INTEGER),
          DSL.field("shared", SQLDataType.BOOLEAN),
          DSL.field("member_id", SQLDataType.CLOB),
          DSL.field("shown", SQLDataType.CLOB),
          DSL.field("points", SQLDataType.INTEGER),
          DSL.field("others", SQLDataType.INTEGER),
          DSL.field("small", SQLDataType.INTEGER),
          DSL.field("big", SQLDataType.INTEGER));

  private BoardFunctionStore() {}

  /** The call that answers a query. */
  static ResultQuery<Record> of(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    String slice = BoardColumnsStore.slice(query);
    String[] views = query.views().stream().map(BoardColumnsStore::word).toArray(String[]::new);
    UUID before =
        span.previous()
            .map(earlier -> BoardId.of(workspace, query.channel(), earlier))
            .orElse(BoardId.NONE);
    List<Object> arguments = new ArrayList<>();
    Collections.addAll(
        arguments,
        workspace.value(),
        BoardId.of(workspace, query.channel(), span),
        before,
        views,
        asker.value());
    int lastLine = query.page() * Board.PLACES;
    String family;
    if (query.group().isPresent() || (query.channel().isPresent() && !slice.isEmpty())) {
      family = "board_among";
      String group = query.group().map(GroupId::value).orElse("");
      Collections.addAll(arguments, lastLine, group);
    } else if (query.page() > 1) {
      family = "board_page";
      arguments.add(lastLine);
    } else {
      family = "board";
    }
    String function = slice.isEmpty() ? family : family + "_" + slice;
    String places = String.join(", ", Collections.nCopies(arguments.size(), "?"));
    return dsl.resultQuery("select * from " + function + "(" + places + ")", arguments.toArray())
        .coerce(COLUMNS);
  }
}
