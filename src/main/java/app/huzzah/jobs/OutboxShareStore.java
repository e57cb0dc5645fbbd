package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What is in the outbox, by reason; for operators. */
final class OutboxShareStore {
  /** Written into the statement, since it is grouped by the very same words. */
  private static final Field<String> REASON =
      when(OUTBOX.GIVEN_UP_AT.isNotNull(), inline(OutboxReason.GIVEN_UP.name()))
          .when(OUTBOX.LAST_ERROR.isNull(), inline(OutboxReason.NEW.name()))
          .when(
              OUTBOX.LAST_ERROR.in(inline("http_429"), inline("ratelimited")),
              inline(OutboxReason.LIMITED.name()))
          .otherwise(inline(OutboxReason.FAILED.name()));

  /** Those reasons for which there is an errand. */
  Map<OutboxReason, OutboxShare> shares(DSLContext dsl, Instant now) {
    Map<OutboxReason, OutboxShare> shares = new EnumMap<>(OutboxReason.class);
    Field<Instant> oldest = min(OUTBOX.CREATED_AT);
    dsl.select(REASON, count(), oldest)
        .from(OUTBOX)
        .groupBy(REASON)
        .forEach(row ->
            shares.put(
                OutboxReason.valueOf(row.value1()),
                new OutboxShare(row.value2(), Duration.between(row.value3(), now))));
    return shares;
  }
}
