package app.huzzah.recognition;

import static app.huzzah.db.schema.Routines.lockGiver;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL_CHANGES;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The sums that boards are read from, kept in the transaction of what they sum up. What movements
 * change of them is worked out by the database ({@code board_total_changes}), which knows what else
 * two people have of each other.
 */
final class BoardTotalsStore {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  private static final Field<JSONB> LINES = field(name("lines"), JSONB.class);

  private static final Kept<List<Movement>> MOVING =
      Kept.of(gaps -> moving(gaps, selectOne().asTable("nothing")));

  /** A credit as the database's function reads it. */
  private record Line(
      long recognitionId,
      @Nullable String channelId,
      String giverId,
      String recipientId,
      String day,
      String kind,
      String size,
      int sign,
      int times,
      int points,
      int boosts) {

    static Line of(Movement of, Credit credit, int sign) {
      return new Line(
          of.recognition().value(),
          of.channel().map(ChannelId::value).orElse(null),
          credit.giver().value(),
          credit.recipient().value(),
          credit.day().toString(),
          word(credit.kind()),
          word(credit.size()),
          sign,
          credit.boosted() ? 0 : 1,
          credit.points(),
          credit.boosted() ? credit.points() : 0);
    }

    private static String word(Enum<?> name) {
      return name.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Locks these givers until the transaction ends, in the order of their ids. */
  void lock(DSLContext tx, WorkspaceId workspace, Collection<MemberId> givers) {
    for (MemberId giver : new TreeSet<>(givers)) {
      tx.select(lockGiver(val(workspace.value()), val(giver.value()))).fetch();
    }
  }

  /** Moves all of these, which are of one workspace. */
  void move(DSLContext tx, List<Movement> movements) {
    if (!movements.stream().allMatch(Movement::nothing)) {
      tx.fetch(MOVING.about(movements));
    }
  }

  /**
   * The statement that keeps the totals; about at least one movement. Rows are locked in the order
   * of their keys.
   *
   * @param after what has to be done before, in the same statement; has one row
   */
  static ResultQuery<?> moving(Gaps<List<Movement>> gaps, Table<?> after) {
    var moves =
        BOARD_TOTAL_CHANGES.call(
            gaps.value(BOARD_TOTAL.WORKSPACE_ID, of -> of.getFirst().workspace().value()),
            gaps.value(LINES, of -> JSONB.valueOf(GSON.toJson(lines(of)))));
    return insertInto(BOARD_TOTAL)
        .columns(BOARD_TOTAL.fields(moves.fields()))
        .select(
            select(moves.fields())
                .from(moves, after)
                .orderBy(moves.CHANNEL_ID, moves.PERIOD, moves.STARTS, moves.MEMBER_ID, moves.VIEW))
        .onConflict(BOARD_TOTAL.getPrimaryKey().getFields())
        .doUpdate()
        .set(sums())
        .returningResult(BOARD_TOTAL.VIEW);
  }

  private static List<Line> lines(List<Movement> movements) {
    List<Line> lines = new ArrayList<>();
    for (Movement movement : movements) {
      movement.gone().forEach(credit -> lines.add(Line.of(movement, credit, -1)));
      movement.come().forEach(credit -> lines.add(Line.of(movement, credit, 1)));
    }
    return lines;
  }

  /** Every number of a row grows by what is added to it. */
  private static Map<Field<?>, Field<?>> sums() {
    Map<Field<?>, Field<?>> sums = new LinkedHashMap<>();
    for (Field<?> field : BOARD_TOTAL.fields()) {
      if (field.getType() == Integer.class) {
        Field<Integer> number = field.coerce(Integer.class);
        sums.put(field, number.plus(excluded(number)));
      }
    }
    return sums;
  }
}
