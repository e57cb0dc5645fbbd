package app.huzzah.metrics;

import app.huzzah.db.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;

/** The pool of connections, in its library's own words, and how large the database is. */
public final class DatabaseMetrics implements MeterBinder {
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Database database;
  private final Sampled<Long> bytes;

  /** Looks at this database, once it is bound; that may be done once. */
  public DatabaseMetrics(Database database, InstantSource clock) {
    this.database = database;
    this.bytes = new Sampled<>(database::bytes, EVERY, clock);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    database.measuredBy(registry);
    Gauge.builder("huzzah.database", () -> bytes.number(Long::doubleValue))
        .description("What the database takes on its disk, as of the last 5 minutes")
        .baseUnit("bytes")
        .register(registry);
  }
}
