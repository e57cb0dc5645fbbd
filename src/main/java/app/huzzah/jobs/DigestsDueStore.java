package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.DIGEST_POST;
import static app.huzzah.db.schema.Tables.LEADERS_POST;
import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import app.huzzah.digest.DigestService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.types.DayToSecond;

/**
 * Since when digests are due. A post counts only while an errand for it waits: one of which nobody
 * knows whether Slack has it stays without Slack's timestamp for ever, and is late no more. Neither
 * is settled longer after its hour than {@link DigestService#LATEST}, which tells an errand's own
 * post from such an older one.
 */
final class DigestsDueStore {
  private static final Field<Instant> ALARM =
      field(name("execution_time"), OUTBOX.DUE_AT.getDataType());

  /** When the earliest alarm was to ring, or the earliest post to be made; empty where none is. */
  Optional<Instant> channels(DSLContext dsl) {
    Field<Instant> alarm =
        field(
            select(min(ALARM))
                .from(table(name("scheduled_tasks")))
                .where(field(name("task_name"), String.class).eq(DigestAlarmClock.TASK)));
    Field<Instant> post =
        field(
            select(min(DIGEST_POST.TOLD_AT))
                .from(DIGEST_POST)
                .where(DIGEST_POST.TS.isNull())
                .and(
                    waits(
                        DIGEST_POST.WORKSPACE_ID,
                        DIGEST_POST.CHANNEL_ID,
                        DIGEST_POST.TOLD_AT,
                        List.of(Errand.DrawDigest.class, Errand.PostDigest.class))));
    return dsl.select(least(alarm, post)).fetchOptional(row -> row.value1());
  }

  /** Up to which moment the earliest tells that is to be sent. */
  Optional<Instant> leaders(DSLContext dsl) {
    return dsl.select(min(LEADERS_POST.TOLD_AT))
        .from(LEADERS_POST)
        .where(LEADERS_POST.TS.isNull())
        .and(
            waits(
                LEADERS_POST.WORKSPACE_ID,
                LEADERS_POST.MEMBER_ID,
                LEADERS_POST.TOLD_AT,
                List.of(Errand.TellLeader.class)))
        .fetchOptional(row -> row.value1());
  }

  private static Condition waits(
      Field<String> workspace,
      Field<String> lane,
      Field<Instant> toldAt,
      List<Class<? extends Errand>> errands) {
    DayToSecond latest = DayToSecond.valueOf(DigestService.LATEST);
    return exists(
        selectOne()
            .from(OUTBOX)
            .where(OUTBOX.WORKSPACE_ID.eq(workspace))
            .and(OUTBOX.LANE.eq(lane))
            .and(OUTBOX.ERRAND.in(errands.stream().map(Class::getSimpleName).toList()))
            .and(OUTBOX.GIVEN_UP_AT.isNull())
            .and(toldAt.ge(OUTBOX.CREATED_AT.sub(inline(latest)))));
  }
}
