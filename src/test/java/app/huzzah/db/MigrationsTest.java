package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  /** Tables of libraries, which have keys of their own. */
  private static final List<String> FOREIGN = List.of("flyway_schema_history", "scheduled_tasks");

  @Test
  void applyingThemAgainChangesNothing() {
    try (Database database = PostgresForTests.fresh()) {
      int applied = applied(database);
      Migrations.apply(database.dataSource());
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
                Migrations.apply(database.dataSource());
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
        (select k.column_name
           from information_schema.table_constraints c
           join information_schema.key_column_usage k using (constraint_schema, constraint_name)
          where c.constraint_type = 'PRIMARY KEY'
            and c.table_schema = t.table_schema and c.table_name = t.table_name
            and k.ordinal_position = 1)\
        """,
        String.class);
  }

  private static int applied(Database database) {
    return database.read(dsl -> dsl.fetchCount(DSL.table("flyway_schema_history")));
  }
}
