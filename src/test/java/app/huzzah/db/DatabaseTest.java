package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void whatATransactionDidIsThereAfterwards() {
    try (Database database = PostgresForTests.fresh()) {
      database.runInTransaction(dsl -> dsl.execute("create table crumb (n int)"));
      int added = database.inTransaction(dsl -> dsl.execute("insert into crumb values (7)"));
      assertThat(added).isEqualTo(1);
      assertThat(crumbs(database)).isEqualTo(1);
    }
  }

  @Test
  void aFaultInATransactionLeavesNothing() {
    try (Database database = PostgresForTests.fresh()) {
      database.runInTransaction(dsl -> dsl.execute("create table crumb (n int)"));
      assertThatThrownBy(() ->
              database.runInTransaction(dsl -> {
                dsl.execute("insert into crumb values (7)");
                throw new IllegalStateException("on purpose");
              }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("on purpose");
      assertThat(crumbs(database)).isZero();
    }
  }

  @Test
  void faultsOfTheDatabaseAreUnchecked() {
    try (Database database = PostgresForTests.fresh()) {
      assertThatThrownBy(() -> database.runInTransaction(dsl -> dsl.execute("select 1 / 0")))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("division by zero");
    }
  }

  @Test
  void readingSeesOneMomentAndCannotWrite() {
    try (Database database = PostgresForTests.fresh()) {
      database.runInTransaction(dsl -> dsl.execute("create table crumb (n int)"));
      int seen =
          database.read(dsl -> {
            int before = count(dsl);
            database.runInTransaction(other -> other.execute("insert into crumb values (7)"));
            return count(dsl) - before;
          });
      assertThat(seen).isZero();
      assertThat(crumbs(database)).isEqualTo(1);
      assertThatThrownBy(() -> database.read(dsl -> dsl.execute("delete from crumb")))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("read-only transaction");
    }
  }

  @Test
  void whoStandsStillInATransactionLosesItUnlessTheyMayTakeTheirTime() {
    try (Database database = PostgresForTests.fresh()) {
      assertThat(database.inTransaction(DatabaseTest::standstill)).isEqualTo("1min");
      assertThat(database.readUnhurried(DatabaseTest::standstill)).isEqualTo("0");
      assertThat(database.read(DatabaseTest::standstill)).isEqualTo("1min");
    }
  }

  private static String standstill(DSLContext dsl) {
    return dsl.fetchSingle("show idle_in_transaction_session_timeout").get(0, String.class);
  }

  @Test
  void theSessionsZoneIsFixedAndUnexpectedInTests() {
    try (Database ofTests = PostgresForTests.fresh()) {
      assertThat(zone(ofTests)).isEqualTo("Asia/Kathmandu");
    }
    DatabaseUrl url = PostgresForTests.freshUrl();
    try (Database ofProgram = Database.connect(url, 1)) {
      assertThat(zone(ofProgram)).isEqualTo("UTC");
    }
    PostgresForTests.drop(url.name());
  }

  @Test
  void databasesOfTestsDoNotSeeEachOther() {
    try (Database one = PostgresForTests.fresh();
        Database other = PostgresForTests.fresh()) {
      one.runInTransaction(dsl -> dsl.execute("create table crumb (n int)"));
      assertThatThrownBy(() -> crumbs(other)).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void aServerThatIsAwayIsNamedWithTheMendAndWithoutThePassword() throws Exception {
    int nobodysPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobodysPort = socket.getLocalPort();
    }
    DatabaseUrl url =
        new DatabaseUrl("127.0.0.1", nobodysPort, "huzzah", "mia", "s3cret", Map.of());
    assertThatThrownBy(() ->
            Database.connect(url, 1, ZoneId.of("UTC"), Duration.ofMillis(1), () -> {}).close())
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("postgresql://mia@127.0.0.1:" + nobodysPort + "/huzzah")
        .hasMessageContaining("DATABASE_URL")
        .message()
        .doesNotContain("s3cret");
  }

  @Test
  void aDatabaseThatHasGoneDoesNotAnswer() {
    DatabaseUrl url = PostgresForTests.freshUrl();
    try (Database database = Database.connect(url, 1)) {
      assertThat(database.ping()).isTrue();
      PostgresForTests.drop(url.name());
      assertThat(database.ping()).isFalse();
    }
  }

  private static int count(DSLContext dsl) {
    return dsl.fetchCount(DSL.table("crumb"));
  }

  private static int crumbs(Database database) {
    return database.read(DatabaseTest::count);
  }

  private static @Nullable Object zone(Database database) {
    return database.<@Nullable Object>read(dsl -> dsl.fetchValue("show timezone"));
  }
}
