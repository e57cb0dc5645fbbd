package app.huzzah.permission;

import app.huzzah.db.Database;
import java.util.List;
import java.util.Set;

/**
 * Every row that is stored, changed or deleted, in any table: each leaves the name of its table, in
 * its own transaction, so that what is rolled back was never there. A row that is only locked, as
 * an allowance is by storing it as it was, is none of them.
 */
final class Written {
  private final Database database;

  Written(Database database) {
    this.database = database;
    database.runInTransaction(tx ->
        tx.execute(
            """
                create table written (table_name text not null, workspace_id text);

                create function note_written() returns trigger language plpgsql as
                $$
            begin
              if tg_op = 'UPDATE' and old is not distinct from new
                  or tg_op = 'INSERT' and tg_table_name = 'allowance_use'
                    and to_jsonb(new) ->> 'spent' = '0' then
                return null;
              end if;
              insert into written values (
            tg_table_name,
            to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> 'workspace_id');
              return null;
            end $$;

                do $$
                declare each regclass;
                begin
                  for each in select oid from pg_class
                      where relkind = 'r' and relnamespace = 'public'::regnamespace
                        and relname <> 'written' loop
                    execute format(
                      'create trigger written after insert or update or delete on %s
                         for each row execute function note_written()', each);
                  end loop;
                end $$;
            """));
  }

  /** From here on. */
  void forget() {
    database.query(dsl -> dsl.execute("delete from written"));
  }

  /** The tables of the rows since, as often as there were rows. */
  List<String> tables() {
    return database.query(
        dsl -> dsl.fetch("select table_name from written").getValues(0, String.class));
  }

  /** The workspaces of those rows; alarms, which name theirs in their key, left out. */
  Set<String> workspaces() {
    return database.query(dsl ->
        dsl.fetch("select workspace_id from written where workspace_id is not null")
            .intoSet(0, String.class));
  }
}
