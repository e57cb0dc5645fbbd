package app.huzzah.leaderboard;

import static app.huzzah.leaderboard.BoardColumnsStore.word;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    LocalDate before = span.previous().map(Span::from).orElse(Span.BEGINNING);
    String[] views = query.views().stream().map(BoardColumnsStore::word).toArray(String[]::new);
    List<Object> arguments = new ArrayList<>();
    Collections.addAll(
        arguments,
        workspace.value(),
        word(span.period()),
        span.from(),
        before,
        views,
        asker.value());
    int lastLine = query.page() * Board.PLACES;
    String channel = query.channel().map(ChannelId::value).orElse("");
    String function;
    if (query.group().isPresent() || (!channel.isEmpty() && !slice.isEmpty())) {
      function = named("board_among", slice);
      String group = query.group().map(GroupId::value).orElse("");
      Collections.addAll(arguments, lastLine, channel, group);
    } else if (!channel.isEmpty()) {
      function = "board_in_channel";
      Collections.addAll(arguments, lastLine, channel);
    } else if (query.page() > 1) {
      function = named("board_page", slice);
      arguments.add(lastLine);
    } else {
      function = named("board", slice);
    }
    String places = String.join(", ", Collections.nCopies(arguments.size(), "?"));
    return dsl.resultQuery("select * from " + function + "(" + places + ")", arguments.toArray())
        .coerce(COLUMNS);
  }

  private static String named(String family, String slice) {
    return slice.isEmpty() ? family : family + "_" + slice;
  }
}
