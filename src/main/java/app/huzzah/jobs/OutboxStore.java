package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.huzzah.db.schema.tables.records.OutboxRecord;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.ResultQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the outbox. An entry is claimed for a while (a lease), so that an instance that dies
 * holds it up for no longer than that; it leaves when Slack has accepted it. Only the oldest entry
 * of a lane can be claimed. Errands whose names only a newer version knows are left to it, and hold
 * up nothing.
 */
final class OutboxStore {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxStore.class);

  /**
   * An entry to be delivered now.
   *
   * @param attempts how often it was claimed, this time included; 1 or more
   * @param inDoubt whether an earlier attempt ended without saying how, so that Slack may have it
   */
  record Claimed(
      WorkspaceId workspace, long id, String lane, Errand errand, int attempts, boolean inDoubt) {
    String laneKey() {
      return workspace + "/" + lane;
    }
  }

  void add(DSLContext tx, WorkspaceId workspace, Errand errand, Instant now) {
    addAll(tx, workspace, List.of(errand), now);
  }

  /** Adds these, in this order; at least one. */
  void addAll(DSLContext tx, WorkspaceId workspace, List<Errand> errands, Instant now) {
    tx.execute(adding(workspace, errands, List.of(), now));
  }

  /** Adds a Home to show for those who opened theirs lately and for whom none waits. */
  void showHomes(DSLContext tx, WorkspaceId workspace, Collection<MemberId> changed, Instant now) {
    tx.execute(adding(workspace, List.of(), changed, now));
  }

  /** The statement that adds errands, in this order; see {@link OutboxAddingStore#statement}. */
  ResultQuery<?> adding(
      WorkspaceId workspace, List<Errand> errands, Collection<MemberId> changed, Instant now) {
    return new OutboxAddingStore(workspace, now).statement(errands, changed);
  }

  /**
   * Whether the same errand waits and nobody is at it. It stays so until the transaction ends: the
   * row is locked, and whoever claims errands passes over those that are.
   */
  boolean waits(DSLContext tx, WorkspaceId workspace, Errand errand) {
    return !tx.selectOne()
        .from(OUTBOX)
        .where(OUTBOX.WORKSPACE_ID.eq(workspace.value()))
        .and(OUTBOX.LANE.eq(errand.lane()))
        .and(OUTBOX.ERRAND.eq(ErrandJson.name(errand)))
        .and(OUTBOX.SUBJECT.eq(JSONB.valueOf(ErrandJson.subject(errand))))
        .and(OUTBOX.GIVEN_UP_AT.isNull())
        .and(OUTBOX.LEASED_UNTIL.isNull())
        .limit(1)
        .forShare()
        .skipLocked()
        .fetch()
        .isEmpty();
  }

  /**
   * Claims up to {@code most} entries that are due, at most one of each lane.
   *
   * @param resting lanes (see {@link Claimed#laneKey}) from which nothing is to be claimed now
   */
  List<Claimed> claim(
      DSLContext tx, int most, Collection<String> resting, Instant now, Duration lease) {
    List<Claimed> claimed = new ArrayList<>();
    List<OutboxRecord> due =
        tx.selectFrom(OUTBOX)
            .where(OUTBOX.GIVEN_UP_AT.isNull())
            .and(OUTBOX.DUE_AT.le(now))
            .and(OUTBOX.LEASED_UNTIL.isNull().or(OUTBOX.LEASED_UNTIL.le(now)))
            .and(OUTBOX.WORKSPACE_ID.concat("/").concat(OUTBOX.LANE).notIn(resting))
            .and(OUTBOX.ERRAND.in(ErrandJson.NAMES))
            .and(oldestOfItsLane())
            .orderBy(OUTBOX.DUE_AT, OUTBOX.ERRAND_ID)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch();
    for (OutboxRecord row : due) {
      Claimed entry;
      try {
        entry = claimed(row);
      } catch (RuntimeException e) {
        LOG.error("Errand {} ({}) cannot be read", row.getErrandId(), row.getErrand());
        giveUp(tx, row, now);
        continue;
      }
      claimed.add(entry);
      tx.update(OUTBOX)
          .set(OUTBOX.LEASED_UNTIL, now.plus(lease))
          .set(OUTBOX.ATTEMPTS, entry.attempts())
          .where(is(entry))
          .execute();
    }
    return claimed;
  }

  void remove(DSLContext tx, Claimed entry) {
    tx.deleteFrom(OUTBOX).where(is(entry)).execute();
  }

  /** Puts it off; a lease that has ended stays with an entry that is in doubt. */
  void postpone(DSLContext tx, Claimed entry, Instant now, Instant due, Delivery.NotNow why) {
    tx.update(OUTBOX)
        .set(OUTBOX.DUE_AT, due)
        .set(OUTBOX.LEASED_UNTIL, why.inDoubt() ? now : null)
        .set(OUTBOX.LAST_ERROR, why.error())
        .where(is(entry))
        .execute();
  }

  void giveUp(DSLContext tx, Claimed entry, Instant now, String error) {
    tx.update(OUTBOX)
        .set(OUTBOX.GIVEN_UP_AT, now)
        .setNull(OUTBOX.LEASED_UNTIL)
        .set(OUTBOX.LAST_ERROR, error)
        .where(is(entry))
        .execute();
  }

  private static void giveUp(DSLContext tx, OutboxRecord row, Instant now) {
    tx.update(OUTBOX)
        .set(OUTBOX.GIVEN_UP_AT, now)
        .set(OUTBOX.LAST_ERROR, "unreadable")
        .where(OUTBOX.WORKSPACE_ID.eq(row.getWorkspaceId()))
        .and(OUTBOX.ERRAND_ID.eq(row.getErrandId()))
        .execute();
  }

  /** Ends all leases: for an instance that is alone, when it starts. */
  void endLeases(DSLContext tx, Instant now) {
    tx.update(OUTBOX).set(OUTBOX.LEASED_UNTIL, now).where(OUTBOX.LEASED_UNTIL.gt(now)).execute();
  }

  /** Names of errands that wait and that this version does not know. */
  List<String> unknownNames(DSLContext dsl) {
    return dsl.selectDistinct(OUTBOX.ERRAND)
        .from(OUTBOX)
        .where(OUTBOX.GIVEN_UP_AT.isNull())
        .and(OUTBOX.ERRAND.notIn(ErrandJson.NAMES))
        .orderBy(OUTBOX.ERRAND)
        .fetch(OUTBOX.ERRAND);
  }

  int waiting(DSLContext dsl) {
    return dsl.fetchCount(OUTBOX, OUTBOX.GIVEN_UP_AT.isNull());
  }

  Optional<Instant> oldest(DSLContext dsl) {
    return dsl.select(OUTBOX.CREATED_AT)
        .from(OUTBOX)
        .where(OUTBOX.GIVEN_UP_AT.isNull())
        .orderBy(OUTBOX.CREATED_AT)
        .limit(1)
        .fetchOptional(OUTBOX.CREATED_AT);
  }

  private static Condition oldestOfItsLane() {
    var before = OUTBOX.as("before");
    return notExists(
        selectOne()
            .from(before)
            .where(before.WORKSPACE_ID.eq(OUTBOX.WORKSPACE_ID))
            .and(before.LANE.eq(OUTBOX.LANE))
            .and(before.ERRAND_ID.lt(OUTBOX.ERRAND_ID))
            .and(before.ERRAND.in(ErrandJson.NAMES))
            .and(before.GIVEN_UP_AT.isNull()));
  }

  private static Condition is(Claimed entry) {
    return OUTBOX.WORKSPACE_ID.eq(entry.workspace().value()).and(OUTBOX.ERRAND_ID.eq(entry.id()));
  }

  private static Claimed claimed(OutboxRecord row) {
    return new Claimed(
        new WorkspaceId(row.getWorkspaceId()),
        row.getErrandId(),
        row.getLane(),
        ErrandJson.read(row.getErrand(), row.getSubject().data()),
        row.getAttempts() + 1,
        row.getLeasedUntil() != null);
  }
}
