package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD;
import static app.huzzah.db.schema.Tables.BOARD_AMONG;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_BIG;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_EFFORT;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_EFFORT_BIG;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_EFFORT_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_LESSON;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_LESSON_BIG;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_LESSON_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_WIN;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_WIN_BIG;
import static app.huzzah.db.schema.Tables.BOARD_AMONG_WIN_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_BIG;
import static app.huzzah.db.schema.Tables.BOARD_EFFORT;
import static app.huzzah.db.schema.Tables.BOARD_EFFORT_BIG;
import static app.huzzah.db.schema.Tables.BOARD_EFFORT_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_IN_CHANNEL;
import static app.huzzah.db.schema.Tables.BOARD_LESSON;
import static app.huzzah.db.schema.Tables.BOARD_LESSON_BIG;
import static app.huzzah.db.schema.Tables.BOARD_LESSON_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_PAGE;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_BIG;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_EFFORT;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_EFFORT_BIG;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_EFFORT_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_LESSON;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_LESSON_BIG;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_LESSON_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_WIN;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_WIN_BIG;
import static app.huzzah.db.schema.Tables.BOARD_PAGE_WIN_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_SMALL;
import static app.huzzah.db.schema.Tables.BOARD_WIN;
import static app.huzzah.db.schema.Tables.BOARD_WIN_BIG;
import static app.huzzah.db.schema.Tables.BOARD_WIN_SMALL;
import static app.huzzah.leaderboard.BoardColumnsStore.word;
import static java.util.Map.entry;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.Table;

/**
 * The database's functions that read boards, most of them one for each slice of what counts; the
 * migration tells what they do. They are functions since the server then keeps them planned, and
 * since putting such a statement together anew took longer than running it.
 */
final class BoardFunctionStore {
  private interface First {
    Table<?> call(
        String workspace,
        String period,
        LocalDate starts,
        LocalDate startsBefore,
        String[] views,
        String asker);
  }

  private interface Page {
    Table<?> call(
        String workspace,
        String period,
        LocalDate starts,
        LocalDate startsBefore,
        String[] views,
        String asker,
        Integer lastLine);
  }

  private interface Among {
    Table<?> call(
        String workspace,
        String period,
        LocalDate starts,
        LocalDate startsBefore,
        String[] views,
        String asker,
        Integer lastLine,
        String channel,
        String group);
  }

  private static final Map<String, First> FIRST =
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

  private static final Map<String, Page> PAGE =
      Map.ofEntries(
          entry("", BOARD_PAGE::call),
          entry("small", BOARD_PAGE_SMALL::call),
          entry("big", BOARD_PAGE_BIG::call),
          entry("effort", BOARD_PAGE_EFFORT::call),
          entry("effort_small", BOARD_PAGE_EFFORT_SMALL::call),
          entry("effort_big", BOARD_PAGE_EFFORT_BIG::call),
          entry("win", BOARD_PAGE_WIN::call),
          entry("win_small", BOARD_PAGE_WIN_SMALL::call),
          entry("win_big", BOARD_PAGE_WIN_BIG::call),
          entry("lesson", BOARD_PAGE_LESSON::call),
          entry("lesson_small", BOARD_PAGE_LESSON_SMALL::call),
          entry("lesson_big", BOARD_PAGE_LESSON_BIG::call));

  private static final Map<String, Among> AMONG =
      Map.ofEntries(
          entry("", BOARD_AMONG::call),
          entry("small", BOARD_AMONG_SMALL::call),
          entry("big", BOARD_AMONG_BIG::call),
          entry("effort", BOARD_AMONG_EFFORT::call),
          entry("effort_small", BOARD_AMONG_EFFORT_SMALL::call),
          entry("effort_big", BOARD_AMONG_EFFORT_BIG::call),
          entry("win", BOARD_AMONG_WIN::call),
          entry("win_small", BOARD_AMONG_WIN_SMALL::call),
          entry("win_big", BOARD_AMONG_WIN_BIG::call),
          entry("lesson", BOARD_AMONG_LESSON::call),
          entry("lesson_small", BOARD_AMONG_LESSON_SMALL::call),
          entry("lesson_big", BOARD_AMONG_LESSON_BIG::call));

  private BoardFunctionStore() {}

  /** The one that answers a query, with its arguments. */
  static Table<?> of(WorkspaceId workspace, BoardQuery query, Span span, MemberId asker) {
    String id = workspace.value();
    String slice = BoardColumnsStore.slice(query);
    String period = word(span.period());
    LocalDate before = span.previous().map(Span::from).orElse(Span.BEGINNING);
    String[] views = query.views().stream().map(BoardColumnsStore::word).toArray(String[]::new);
    int lastLine = query.page() * Board.PLACES;
    String channel = query.channel().map(ChannelId::value).orElse("");
    String group = query.group().map(GroupId::value).orElse("");
    if (!group.isEmpty() || (!channel.isEmpty() && !slice.isEmpty())) {
      return function(AMONG, slice)
          .call(id, period, span.from(), before, views, asker.value(), lastLine, channel, group);
    }
    if (!channel.isEmpty()) {
      return BOARD_IN_CHANNEL.call(
          id, period, span.from(), before, views, asker.value(), lastLine, channel);
    }
    return query.page() == 1
        ? function(FIRST, slice).call(id, period, span.from(), before, views, asker.value())
        : function(PAGE, slice)
            .call(id, period, span.from(), before, views, asker.value(), lastLine);
  }

  private static <T> T function(Map<String, T> functions, String slice) {
    return Objects.requireNonNull(functions.get(slice));
  }
}
