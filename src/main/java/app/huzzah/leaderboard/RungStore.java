package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** How many people are on each rung of a board: entries that add up. */
final class RungStore {
  private static final List<Field<?>> BOARD =
      List.of(
          BOARD_RUNG.WORKSPACE_ID,
          BOARD_RUNG.CHANNEL_ID,
          BOARD_RUNG.PERIOD,
          BOARD_RUNG.STARTS,
          BOARD_RUNG.VIEW,
          BOARD_RUNG.SLICE,
          BOARD_RUNG.BOARD_ID);

  private static final List<Field<?>> RUNG =
      List.of(
          BOARD_RUNG.WORKSPACE_ID,
          BOARD_RUNG.CHANNEL_ID,
          BOARD_RUNG.PERIOD,
          BOARD_RUNG.STARTS,
          BOARD_RUNG.VIEW,
          BOARD_RUNG.SLICE,
          BOARD_RUNG.IS_LISTED,
          BOARD_RUNG.RUNG,
          BOARD_RUNG.BOARD_ID);

  private static final List<Field<?>> ENTRY =
      Stream.concat(RUNG.stream(), Stream.of(BOARD_RUNG.PEOPLE)).toList();

  private static final List<Field<?>> GROUP =
      RUNG.stream().<Field<?>>map(one -> field(one.getUnqualifiedName())).toList();

  /**
   * Puts the entries of each rung together, for boards that have many more than rungs. Entries that
   * are added meanwhile stay beside; whoever reads sees either all of the old ones or the new one.
   *
   * @param many entries that a board may have too many before it is worth it
   * @return how many entries there are less
   */
  int putTogether(DSLContext dsl, int many) {
    var gone =
        name("gone")
            .as(
                deleteFrom(BOARD_RUNG)
                    .where(
                        row(BOARD)
                            .in(
                                select(BOARD)
                                    .from(BOARD_RUNG)
                                    .groupBy(BOARD)
                                    .having(
                                        count()
                                            .minus(
                                                countDistinct(
                                                    BOARD_RUNG.IS_LISTED, BOARD_RUNG.RUNG))
                                            .gt(many))))
                    .returning());
    Field<Integer> people = sum(field(name("people"), Integer.class)).cast(Integer.class);
    var put =
        name("put")
            .as(
                insertInto(BOARD_RUNG)
                    .columns(ENTRY)
                    .select(
                        select(GROUP).select(people).from(gone).groupBy(GROUP).having(people.ne(0)))
                    .returning(BOARD_RUNG.RUNG));
    return dsl.with(gone)
        .with(put)
        .select(field(select(count()).from(gone)).minus(field(select(count()).from(put))))
        .fetchSingle()
        .value1();
  }
}
