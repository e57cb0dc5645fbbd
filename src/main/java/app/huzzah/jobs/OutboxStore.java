package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.inline;

import app.huzzah.db.Kept;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.ResultQuery;

/**
 * The rows of the outbox. An entry is claimed for a while (a lease), so that an instance that dies
 * holds it up for no longer than that; it leaves when Slack has accepted it. Of a lane only the
 * oldest entry that somebody waits for can be claimed, and the oldest of the others. Errands whose
 * names only a newer version knows are left to it, and hold up nothing.
 */
final class OutboxStore {
  /**
   * What nobody waits for has waited long enough after this, 10 minutes, to go first in its lane.
   */
  static final Duration LONGEST_PASSED = Duration.ofMinutes(10);

  /**
   * An entry to be delivered now.
   *
   * @param awaited whether somebody waits for it, as it was added; see {@link Errand#awaited}
   * @param due since when it was to be delivered
   * @param claimed when it was claimed, from which its lease counts
   * @param attempts how often it was claimed, this time included; 1 or more
   * @param inDoubt whether an earlier attempt ended without saying how, so that Slack may have it
   */
  record Claimed(
      WorkspaceId workspace,
      long id,
      String lane,
      boolean awaited,
      Errand errand,
      Instant due,
      Instant claimed,
      int attempts,
      boolean inDoubt) {
    String laneKey() {
      return OutboxStore.laneKey(workspace, lane);
    }
  }

  private static final Kept<Claimed> REMOVING =
      Kept.of(gaps ->
          deleteFrom(OUTBOX)
              .where(
                  OUTBOX.WORKSPACE_ID.eq(
                      gaps.value(OUTBOX.WORKSPACE_ID, of -> of.workspace().value())))
              .and(OUTBOX.ERRAND_ID.eq(gaps.value(OUTBOX.ERRAND_ID, Claimed::id)))
              .returningResult(OUTBOX.ERRAND_ID));

  /** How many errands that somebody waits for, and how many others; 0 or more. */
  record Room(int awaited, int others) {}

  void add(DSLContext tx, WorkspaceId workspace, Errand errand, Instant now) {
    addAll(tx, workspace, List.of(errand), now);
  }

  /** Adds these, in this order; at least one. */
  void addAll(DSLContext tx, WorkspaceId workspace, List<Errand> errands, Instant now) {
    tx.execute(adding(workspace, errands, List.of(), now));
  }

  /** Adds what follows an errand, in whose turn it goes out; at least one. */
  void follow(DSLContext tx, Claimed entry, List<Errand> next, Instant now) {
    tx.execute(
        new OutboxAddingStore(entry.workspace(), now, entry.due()).statement(next, List.of()));
  }

  /** Adds a Home to show for those who opened theirs lately and for whom none waits. */
  void showHomes(DSLContext tx, WorkspaceId workspace, Collection<MemberId> changed, Instant now) {
    tx.execute(adding(workspace, List.of(), changed, now));
  }

  /** The statement that adds errands, in this order; see {@link OutboxAddingStore#statement}. */
  ResultQuery<?> adding(
      WorkspaceId workspace, List<Errand> errands, Collection<MemberId> changed, Instant now) {
    return new OutboxAddingStore(workspace, now, now).statement(errands, changed);
  }

  /**
   * Whether the same errand waits and nobody is at it. It stays so until the transaction ends: the
   * row is locked, and whoever claims errands passes over those that are.
   */
  boolean waits(DSLContext tx, WorkspaceId workspace, Errand errand) {
    return !tx.selectOne()
        .from(OUTBOX)
        .where(laneKey(OUTBOX).eq(laneKey(workspace, errand.lane())))
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
   * Claims entries that are due, at most one of each lane. What somebody waits for goes first where
   * both kinds wait in a lane, unless the other has waited for {@link #LONGEST_PASSED} by then.
   *
   * @param room how many of each kind at most
   * @param resting lanes (see {@link Claimed#laneKey}) from which nothing is to be claimed now
   */
  List<Claimed> claim(
      DSLContext tx, Room room, Collection<String> resting, Instant now, Duration lease) {
    return new OutboxClaimingStore(tx, resting, now, lease).claim(room);
  }

  void remove(DSLContext tx, Claimed entry) {
    tx.fetch(REMOVING.about(entry));
  }

  /**
   * Puts it off. A lease that has ended stays with an entry that is in doubt, until it is
   * delivered: an attempt that failed while it looked for what an earlier one said settles nothing.
   */
  void postpone(DSLContext tx, Claimed entry, Instant now, Instant due, Delivery.NotNow why) {
    tx.update(OUTBOX)
        .set(OUTBOX.DUE_AT, due)
        .set(OUTBOX.LEASED_UNTIL, entry.inDoubt() || why.inDoubt() ? now : null)
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

  static String laneKey(WorkspaceId workspace, String lane) {
    return workspace + "/" + lane;
  }

  /** The same as the index has it. */
  static Field<String> laneKey(app.huzzah.db.schema.tables.Outbox outbox) {
    return outbox.WORKSPACE_ID.concat(inline("/")).concat(outbox.LANE);
  }

  private static Condition is(Claimed entry) {
    return OUTBOX.WORKSPACE_ID.eq(entry.workspace().value()).and(OUTBOX.ERRAND_ID.eq(entry.id()));
  }
}
