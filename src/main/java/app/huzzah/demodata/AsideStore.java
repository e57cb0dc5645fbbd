package app.huzzah.demodata;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.db.schema.Tables.WORKSPACE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;

/**
 * Puts aside, for the time of a bulk fill, what PostgreSQL keeps up row by row: keys, indexes and
 * triggers. Built at the end, all at once, they take a fraction of the time. It happens in the
 * transaction of the fill, so that nobody ever sees the tables without them.
 */
final class AsideStore {
  private static final List<Table<?>> LARGE =
      List.of(
          RECOGNITION,
          RECOGNITION_RECIPIENT,
          RECOGNITION_MESSAGE,
          BOOST,
          ALLOWANCE_USE,
          BALANCE,
          LEDGER_ENTRY,
          BOARD_TOTAL,
          BOARD_RUNG);
  private static final List<Table<?>> SMALL =
      List.of(WORKSPACE, MEMBER, MEMBER_SETTING, CHANNEL, USER_GROUP, USER_GROUP_MEMBER);

  /** What was put aside, in the order in which it has to come back. */
  record Aside(List<Part> parts) {
    static final Aside NOTHING = new Aside(List.of());
  }

  /**
   * A key, an index or a foreign key.
   *
   * @param back the statement that brings it back
   */
  record Part(String name, String back) {}

  /**
   * Whether so many recognitions are more than those that are there, whose indexes would go too.
   */
  boolean pays(DSLContext dsl, long recognitions) {
    Long there =
        dsl.resultQuery(
                "select greatest(reltuples, 0)::bigint from pg_class where oid = ?::regclass",
                RECOGNITION.getName())
            .fetchSingle(0, long.class);
    return there == null || recognitions > there;
  }

  Aside put(DSLContext tx) {
    String tables = LARGE.stream().map(Table::getName).collect(Collectors.joining(","));
    Result<Record> constraints =
        tx.fetch(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s',
                          conrelid::regclass, conname, pg_get_constraintdef(oid)),
                   conname, contype = 'f'
              from pg_constraint,
                   (select string_to_array(?, ',')::regclass[] as tables) as large
             where contype in ('p', 'u', 'f')
               and (conrelid = any (large.tables) or confrelid = any (large.tables))
             order by contype = 'f', conname
            """,
            tables);
    Result<Record> indexes =
        tx.fetch(
            """
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid),
                   indexrelid::regclass::text
              from pg_index
             where indrelid = any (string_to_array(?, ',')::regclass[])
               and not exists (select from pg_constraint
                                where conindid = indexrelid and contype in ('p', 'u'))
             order by indexrelid::regclass::text
            """,
            tables);
    // Foreign keys, those of other tables too, lean on keys: they go before them, and come after.
    constraints.reversed().forEach(row -> tx.execute(row.get(0, String.class)));
    indexes.forEach(row -> tx.execute(row.get(0, String.class)));
    return new Aside(
        Stream.of(
                constraints.stream().filter(row -> !row.get(3, boolean.class)),
                indexes.stream(),
                constraints.stream().filter(row -> row.get(3, boolean.class)))
            .flatMap(rows -> rows)
            .map(row -> new Part(row.get(2, String.class), row.get(1, String.class)))
            .toList());
  }

  void back(DSLContext tx, Part part) {
    tx.execute(part.back());
  }

  /** What totals tell board_rung is counted once, in the end. */
  void restTriggers(DSLContext tx) {
    tx.execute("alter table board_total disable trigger user");
  }

  void wakeTriggers(DSLContext tx) {
    tx.execute("alter table board_total enable trigger user");
  }

  /** Lets the server know how much is there now, so that it chooses well how to sum it up. */
  void analyze(DSLContext tx) {
    Stream.concat(SMALL.stream(), LARGE.stream())
        .forEach(table -> tx.execute("analyze " + table.getName()));
  }

  /** Leaves the tables as they are after a night of rest. Not within a transaction. */
  void tidy(DSLContext dsl) {
    Stream.concat(SMALL.stream(), LARGE.stream())
        .forEach(table -> dsl.execute("vacuum (analyze) " + table.getName()));
  }
}
