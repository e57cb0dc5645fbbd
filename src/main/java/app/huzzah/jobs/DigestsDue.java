package app.huzzah.jobs;

import app.huzzah.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** For how long digests have been due that Slack does not have; for operators. */
public final class DigestsDue {
  private final Database database;
  private final InstantSource clock;
  private final DigestsDueStore store = new DigestsDueStore();

  public DigestsDue(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Of channels' digests the latest, whether its alarm has not rung or its post waits; 0 or more.
   */
  public Duration channels() {
    return since(database.query(store::channels));
  }

  /** Of leaders' digests that were settled the latest; 0 or more. */
  public Duration leaders() {
    return since(database.query(store::leaders));
  }

  private Duration since(Optional<Instant> due) {
    Instant now = clock.instant();
    return due.filter(now::isAfter)
        .map(moment -> Duration.between(moment, now))
        .orElse(Duration.ZERO);
  }
}
