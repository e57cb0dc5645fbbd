package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void aFaultInATransactionLeavesNothing() {
    try (Database database = PostgresForTests.fresh()) {
      assertThatThrownBy(() ->
              database.runInTransaction(dsl -> {
                dsl.execute("create table crumb (n int)");
                throw new IllegalStateException("on purpose");
              }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("on purpose");
      assertThatThrownBy(() -> database.read(dsl -> dsl.fetch("select * from crumb")))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void sessionsOfTestsLiveInAZoneThatNobodyExpects() {
    try (Database database = PostgresForTests.fresh()) {
      assertThat(database.ping()).isTrue();
      assertThat(database.<@Nullable Object>read(dsl -> dsl.fetchValue("show timezone")))
          .isEqualTo("Asia/Kathmandu");
    }
  }
}
