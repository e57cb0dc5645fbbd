package app.huzzah.permission;

import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.workspace.WorkspaceId;
import java.util.Map;

/**
 * A second way into a database, by a role to which PostgreSQL itself shows the rows of one
 * workspace alone, and from which it takes no other.
 */
final class Fenced implements AutoCloseable {
  final Database database;
  private final Database owner;
  private final String role;

  Fenced(Database owner, DatabaseUrl url, WorkspaceId workspace) {
    this.owner = owner;
    this.role = "fenced_in_" + url.name();
    owner.runInTransaction(tx ->
        tx.execute(
            """
            create role %1$s login password 'fenced';
            grant all on all tables in schema public to %1$s;
            grant all on all sequences in schema public to %1$s;
            do $$
            declare each record;
            begin
              for each in select table_name from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                  where table_schema = 'public' and column_name = 'workspace_id'
                    and table_type = 'BASE TABLE' loop
                execute format('alter table %%I enable row level security', each.table_name);
                execute format(
                  'create policy fence on %%I using (workspace_id = current_setting(''test.workspace''))',
                  each.table_name);
              end loop;
            end $$;
            """
                .formatted(role)));
    Map<String, String> options = Map.of("options", "-c test.workspace=" + workspace);
    database =
        Database.connect(
            new DatabaseUrl(url.host(), url.port(), url.name(), role, "fenced", options), 4);
  }

  @Override
  public void close() {
    database.close();
    owner.runInTransaction(tx -> tx.execute("drop owned by %1$s; drop role %1$s".formatted(role)));
  }
}
