package app.huzzah.architecture.wrong;

import app.huzzah.db.schema.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;

/** The one that breaks no rule: a store that takes time and chance as they are handed in. */
public final class RightStore {
  private final Clock clock;
  private final Random random;

  RightStore(Clock clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  List<Object> fetch(DSLContext db) {
    return List.of(
        db.fetchCount(Tables.WORKSPACE),
        Instant.now(clock),
        clock.instant(),
        random.nextInt(),
        UUID.fromString("00000000-0000-0000-0000-000000000000"));
  }
}
