package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static org.jooq.impl.DSL.row;

import app.huzzah.db.schema.tables.records.BoardTotalRecord;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What one member received or gave, from the totals that are kept while giving. */
final class NumbersStore {
  /** One side of one span. */
  record Side(View view, Span span) {}

  /** A member's tallies of these spans, both sides; those with nothing are missing. */
  Map<Side, Tally> tallies(
      DSLContext dsl, WorkspaceId workspace, MemberId member, Collection<Span> spans) {
    Map<Side, Tally> tallies = new HashMap<>();
    dsl.selectFrom(BOARD_TOTAL)
        .where(
            BOARD_TOTAL.BOARD_ID.in(
                spans.stream().map(span -> BoardId.of(workspace, Optional.empty(), span)).toList()))
        .and(BOARD_TOTAL.MEMBER_ID.eq(member.value()))
        .forEach(row -> tallies.put(side(row), tally(row)));
    return tallies;
  }

  private static Side side(BoardTotalRecord row) {
    return new Side(
        BoardColumnsStore.view(row.getView()),
        Period.valueOf(row.getPeriod().toUpperCase(Locale.ROOT)).around(row.getStarts()));
  }

  private static Tally tally(BoardTotalRecord row) {
    List<Tally.Part> parts = new ArrayList<>();
    for (Size size : Size.values()) {
      for (Kind kind : Kind.values()) {
        int times = row.get(BoardColumnsStore.count(kind, size));
        if (times > 0) {
          parts.add(new Tally.Part(kind, size, times));
        }
      }
    }
    return new Tally(
        List.copyOf(parts),
        row.getPointsSmall() - row.getBoostsSmall(),
        row.getPointsBig() - row.getBoostsBig(),
        row.getBoostsSmall() + row.getBoostsBig(),
        row.getOthers());
  }
}
