package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {
  /** Tables of libraries, which have keys of their own. */
  private static final List<String> FOREIGN = List.of("flyway_schema_history", "scheduled_tasks");

  @Test
  void applyingThemAgainChangesNothing() {
    try (Database database = PostgresForTests.fresh()) {
      int applied = applied(database);
      database.migrate();
      assertThat(applied(database)).isEqualTo(applied).isPositive();
    }
  }

  @Test
  void instancesThatStartAtOnceApplyThemOnce() throws Exception {
    DatabaseUrl url = PostgresForTests.emptyUrl();
    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        starts.add(
            instances.submit(() -> {
              try (Database database = Database.connect(url, 2)) {
                database.migrate();
              }
            }));
      }
      for (Future<?> start : starts) {
        start.get();
      }
    }
    try (Database database = Database.connect(url, 2);
        Database template = PostgresForTests.fresh()) {
      assertThat(applied(database)).isEqualTo(applied(template));
    }
    PostgresForTests.drop(url.name());
  }

  /** Millions of rows take minutes, in which the connection that keeps others out stands still. */
  @Test
  void oneThatTakesLongerThanAStandstillMayIsAwaited() throws Exception {
    DatabaseUrl url = PostgresForTests.emptyUrl();
    PGSimpleDataSource impatient = new PGSimpleDataSource();
    impatient.setUrl(url.jdbcUrl());
    impatient.setUser(url.user());
    impatient.setPassword(url.password());
    impatient.setOptions("-c idle_in_transaction_session_timeout=50");
    try (Database database = Database.connect(url, 2);
        ExecutorService instance = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> migration =
          database.inTransaction(tx -> {
            tx.execute("create table workspace (n int)");
            Future<?> begun = instance.submit(() -> Migrations.apply(impatient));
            waitsFor(tx, "create table workspace");
            tx.execute("select pg_sleep(0.2)");
            tx.execute("drop table workspace");
            return begun;
          });
      migration.get();
      database.migrate();
      assertThat(column(database, "show idle_in_transaction_session_timeout"))
          .containsExactly("1min");
    }
    PostgresForTests.drop(url.name());
  }

  private static void waitsFor(DSLContext tx, String statement) {
    String waiting =
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%"
            + statement
            + "%' and datname = current_database()";
    while (tx.fetchSingle(waiting).get(0, Integer.class) == 0) {
      tx.execute("select pg_sleep(0.01)");
      tx.execute("select pg_stat_clear_snapshot()");
    }
  }

  /** What an installation of the first version may hold. */
  @Test
  void rowsOfTheFirstVersionAreKept() {
    DatabaseUrl url = PostgresForTests.emptyUrl();
    try (Database database = Database.connect(url, 2)) {
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:db/migration")
          .target("001")
          .load()
          .migrate();
      database.runInTransaction(tx ->
          tx.execute(
              """
              insert into workspace (workspace_id, name, zone, created_at)
                values ('T1', 'Acme', 'UTC', now());
              insert into company_value values ('T1', 'teamwork', 0);
              insert into recognition (workspace_id, business_key, giver_id, kind, size, points,
                  message, company_values, audience, origin, given_at, week, taken_back_at,
                  taken_back_by)
                values ('T1', 'command:1', 'U1', 'win', 'big', 5, 'closing Acme', '{teamwork}',
                    'direct', 'command', now(), '2026-11-23', null, null),
                  ('T1', 'command:2', 'U1', 'win', 'big', 5, 'a mistake', '{}',
                    'direct', 'command', now(), '2026-11-23', now(), 'U1');
              insert into recognition_recipient select 'T1', recognition_id, 'U2' from recognition;
              insert into recognition_message values ('T1', 1, 'C1', '1.1', null, null),
                  ('T1', 1, 'D1', '1.2', 'U2', null);
              insert into outbox (workspace_id, lane, errand, subject, created_at, due_at)
                values ('T1', 'C1', 'ShowTakenBack', '{}', now(), now());
              """));

      database.migrate();

      assertThat(
              column(
                  database,
                  "select coalesce(taken_back_how, 'stands') from recognition order by 1"))
          .containsExactly("stands", "undo");
      assertThat(column(database, "select role from recognition_message order by ts"))
          .containsExactly("post", "direct");
      assertThat(column(database, "select errand from outbox")).containsExactly("ShowAsItStands");
      assertThat(column(database, "select emoji_win || echo || revision from workspace"))
          .containsExactly("trophybig1");
    }
    PostgresForTests.drop(url.name());
  }

  private static List<String> column(Database database, String query) {
    return database.query(dsl -> dsl.fetch(query).getValues(0, String.class));
  }

  /** So that a distributed PostgreSQL can spread all tables; those without a key begin with it. */
  @Test
  void everyPrimaryKeyBeginsWithTheWorkspace() {
    try (Database database = PostgresForTests.fresh()) {
      Result<Record2<String, String>> keys =
          database.read(dsl ->
              dsl.select(DSL.field("t.table_name", String.class), firstColumn())
                  .from("information_schema.tables t")
                  .where("t.table_schema = 'public' and t.table_type = 'BASE TABLE'")
                  .fetch());
      assertThat(keys).isNotEmpty();
      assertThat(keys)
          .filteredOn(key -> !FOREIGN.contains(key.value1()))
          .allSatisfy(key -> assertThat(key.value2()).as(key.value1()).isEqualTo("workspace_id"));
    }
  }

  private static org.jooq.Field<String> firstColumn() {
    return DSL.field(
        """
        coalesce(
          (select k.column_name
             from information_schema.table_constraints c
             join information_schema.key_column_usage k using (constraint_schema, constraint_name)
            where c.constraint_type = 'PRIMARY KEY'
              and c.table_schema = t.table_schema and c.table_name = t.table_name
              and k.ordinal_position = 1),
          (select k.column_name
             from information_schema.columns k
            where k.table_schema = t.table_schema and k.table_name = t.table_name
              and k.ordinal_position = 1))\
        """,
        String.class);
  }

  private static int applied(Database database) {
    return database.read(dsl -> dsl.fetchCount(DSL.table("flyway_schema_history")));
  }
}
