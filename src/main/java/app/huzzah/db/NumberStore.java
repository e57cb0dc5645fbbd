package app.huzzah.db;

import static org.jooq.impl.DSL.inline;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;

/**
 * Keeps numbers from being given a second time after a backup was restored: what was given since
 * the backup is gone, yet its posts stay in Slack, and their buttons would act on whatever got the
 * same numbers. So whoever starts has numbering go on from one that follows from the time, and that
 * is greater than any that can have been given until then.
 */
public final class NumberStore {
  /** More than any database of ours gives on average over its whole life. */
  private static final long EACH_SECOND = 100;

  /** Numbers have ten digits until 2029, eleven until 2057; spreadsheets show no more in full. */
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  /** Instances that start at once wait for each other, so that none takes numbers back. */
  private static final String ONE_AT_ONCE =
      "select pg_advisory_xact_lock(hashtextextended('numbers', 2))";

  private static final String GO_ON =
      """
      select setval(oid::regclass, {0})
        from pg_class
       where relkind = 'S'
         and relnamespace = (select oid from pg_namespace where nspname = current_schema())
         and coalesce(pg_sequence_last_value(oid), 0) < {0}
      """;

  private NumberStore() {}

  /** Has all numbers of tables go on from those of this moment, where they are lower. */
  public static void goOn(DSLContext tx, Instant now) {
    long first = Duration.between(FIRST, now).toSeconds() * EACH_SECOND;
    if (first > 0) {
      tx.execute(ONE_AT_ONCE);
      tx.fetch(GO_ON, inline(first));
    }
  }
}
