package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumberStoreTest {
  private static final Instant MORNING = Instant.parse("2026-11-28T08:00:00Z");

  private final Database database = PostgresForTests.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void numbersGoOnFromThoseOfTheTime() {
    assertThat(next()).isEqualTo(1);

    startsAt(MORNING);

    long first = next();
    assertThat(first).isEqualTo(2_862_720_001L);
    assertThat(next()).isEqualTo(first + 1);
  }

  @Test
  void whoeverStartsLaterLeavesRoomForAllThatCanHaveBeenGiven() {
    startsAt(MORNING);
    long before = next();

    startsAt(MORNING.plusSeconds(60));

    assertThat(next()).isEqualTo(before + 6_000);
  }

  @Test
  void aClockThatIsWrongTakesNoNumberBack() {
    startsAt(MORNING);
    long before = next();

    startsAt(MORNING.minusSeconds(3_600));
    startsAt(Instant.parse("2001-01-01T00:00:00Z"));

    assertThat(next()).isEqualTo(before + 1);
  }

  private void startsAt(Instant now) {
    database.runInTransaction(tx -> NumberStore.goOn(tx, now));
  }

  private long next() {
    return database.query(dsl ->
        dsl.fetchSingle("select nextval('recognition_recognition_id_seq')").get(0, Long.class));
  }
}
