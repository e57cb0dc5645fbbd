package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.with;

import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.db.schema.tables.records.OutboxRecord;
import app.huzzah.jobs.OutboxStore.Claimed;
import app.huzzah.jobs.OutboxStore.Room;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at what is due in the outbox, in a transaction. */
final class OutboxClaimingStore {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxClaimingStore.class);

  /**
   * The plan of a claim is kept, and nearly always it is made while nothing waits. Reading all that
   * is due and sorting it costs nothing then, but half a second once 20,000 wait.
   */
  private static final String IN_ORDER_OF_THE_INDEX =
      """
      select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
          set_config('enable_sort', 'off', true)
      """;

  /**
   * What is looked for.
   *
   * @param now when leases of others have to have ended by
   */
  private record Wanted(
      boolean awaited,
      int most,
      Instant dueAt,
      Instant now,
      Duration lease,
      Collection<String> resting) {}

  private static final Kept<Wanted> LEASING = Kept.of(OutboxClaimingStore::leasing);

  private final DSLContext tx;
  private final Set<String> resting;
  private final Instant now;
  private final Duration lease;
  private final List<Claimed> claimed = new ArrayList<>();

  OutboxClaimingStore(DSLContext tx, Collection<String> resting, Instant now, Duration lease) {
    this.tx = tx;
    this.resting = new HashSet<>(resting);
    this.now = now;
    this.lease = lease;
  }

  /** Claims what is due, at most one of each lane; see {@link OutboxStore#claim}. */
  List<Claimed> claim(Room room) {
    tx.execute(IN_ORDER_OF_THE_INDEX);
    take(false, room.others(), now.minus(OutboxStore.LONGEST_PASSED));
    int early = claimed.size();
    take(true, room.awaited(), now);
    take(false, room.others() - early, now);
    return claimed;
  }

  private void take(boolean awaited, int most, Instant dueAt) {
    if (most > 0) {
      tx
          .fetch(LEASING.about(new Wanted(awaited, most, dueAt, now, lease, resting)))
          .into(OUTBOX)
          .stream()
          .flatMap(row -> readable(row).stream())
          .forEach(entry -> {
            resting.add(entry.laneKey());
            claimed.add(entry);
          });
    }
  }

  private static Select<OutboxRecord> due(Gaps<Wanted> gaps) {
    return selectFrom(OUTBOX)
        .where(OUTBOX.GIVEN_UP_AT.isNull())
        .and(OUTBOX.IS_AWAITED.eq(gaps.value(OUTBOX.IS_AWAITED, Wanted::awaited)))
        .and(OUTBOX.DUE_AT.le(gaps.value(OUTBOX.DUE_AT, Wanted::dueAt)))
        .and(OUTBOX.DUE_AT.lt(inline("infinity").cast(OUTBOX.DUE_AT)))
        .and(
            OUTBOX
                .LEASED_UNTIL
                .isNull()
                .or(OUTBOX.LEASED_UNTIL.le(gaps.value(OUTBOX.LEASED_UNTIL, Wanted::now))))
        .and(OutboxStore.laneKey(OUTBOX).ne(all(gaps.values(OUTBOX.LANE, Wanted::resting))))
        .and(OUTBOX.ERRAND.in(ErrandJson.NAMES))
        .and(firstOfItsLane())
        .orderBy(OUTBOX.DUE_AT, OUTBOX.ERRAND_ID)
        .limit(gaps.value(OUTBOX.ATTEMPTS, Wanted::most))
        .forUpdate()
        .skipLocked();
  }

  /** Leases what is due and gives it back as it was before, in its order. */
  private static ResultQuery<?> leasing(Gaps<Wanted> gaps) {
    var due = name("due").as(due(gaps));
    var leased =
        name("leased")
            .as(
                update(OUTBOX)
                    .set(
                        OUTBOX.LEASED_UNTIL,
                        gaps.value(OUTBOX.LEASED_UNTIL, of -> of.now().plus(of.lease())))
                    .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                    .from(due)
                    .where(OUTBOX.WORKSPACE_ID.eq(due.field(OUTBOX.WORKSPACE_ID)))
                    .and(OUTBOX.ERRAND_ID.eq(due.field(OUTBOX.ERRAND_ID)))
                    .returningResult(OUTBOX.ERRAND_ID));
    return with(due)
        .with(leased)
        .select(due.fields())
        .from(due)
        .orderBy(due.field(OUTBOX.DUE_AT), due.field(OUTBOX.ERRAND_ID));
  }

  private Optional<Claimed> readable(OutboxRecord row) {
    try {
      return Optional.of(claimed(row, now));
    } catch (RuntimeException e) {
      LOG.error("Errand {} ({}) cannot be read", row.getErrandId(), row.getErrand());
      giveUp(tx, row, now);
      return Optional.empty();
    }
  }

  private static Condition firstOfItsLane() {
    var first = OUTBOX.as("first");
    return OUTBOX.ERRAND_ID.eq(
        select(first.ERRAND_ID)
            .from(first)
            .where(OutboxStore.laneKey(first).eq(OutboxStore.laneKey(OUTBOX)))
            .and(first.IS_AWAITED.eq(OUTBOX.IS_AWAITED))
            .and(first.ERRAND.in(ErrandJson.NAMES))
            .and(first.GIVEN_UP_AT.isNull())
            .orderBy(first.ERRAND_ID)
            .limit(inline(1)));
  }

  private static void giveUp(DSLContext tx, OutboxRecord row, Instant now) {
    tx.update(OUTBOX)
        .set(OUTBOX.GIVEN_UP_AT, now)
        .setNull(OUTBOX.LEASED_UNTIL)
        .set(OUTBOX.LAST_ERROR, "unreadable")
        .where(OUTBOX.WORKSPACE_ID.eq(row.getWorkspaceId()))
        .and(OUTBOX.ERRAND_ID.eq(row.getErrandId()))
        .execute();
  }

  private static Claimed claimed(OutboxRecord row, Instant now) {
    return new Claimed(
        new WorkspaceId(row.getWorkspaceId()),
        row.getErrandId(),
        row.getLane(),
        row.getIsAwaited(),
        ErrandJson.read(row.getErrand(), row.getSubject().data()),
        row.getDueAt(),
        now,
        row.getAttempts() + 1,
        row.getLeasedUntil() != null);
  }
}
