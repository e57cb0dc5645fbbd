package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.REDEMPTION;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.sum;

import app.huzzah.db.schema.tables.records.RedemptionRecord;
import app.huzzah.rewards.Redemption.Deed;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of those who asked for a reward. */
final class RedemptionStore {
  private static final List<String> STANDING =
      Arrays.stream(RedemptionState.values())
          .filter(RedemptionState::stands)
          .map(RedemptionStore::word)
          .toList();

  Optional<Redemption> find(DSLContext dsl, WorkspaceId workspace, RedemptionId id) {
    return dsl.selectFrom(REDEMPTION)
        .where(is(workspace, id))
        .fetchOptional(RedemptionStore::redemption);
  }

  /** Finds it, and keeps everybody else from settling it until the transaction ends. */
  Optional<Redemption> lock(DSLContext tx, WorkspaceId workspace, RedemptionId id) {
    return tx.selectFrom(REDEMPTION)
        .where(is(workspace, id))
        .forUpdate()
        .fetchOptional(RedemptionStore::redemption);
  }

  /** The one that was asked for by a form of this name. */
  Optional<Redemption> askedBy(DSLContext dsl, WorkspaceId workspace, String form) {
    return dsl.selectFrom(REDEMPTION)
        .where(REDEMPTION.WORKSPACE_ID.eq(workspace.value()))
        .and(REDEMPTION.ASKED_BY.eq(form))
        .fetchOptional(RedemptionStore::redemption);
  }

  /** A member's, newest first. */
  List<Redemption> of(DSLContext dsl, WorkspaceId workspace, MemberId member, int most) {
    return dsl.selectFrom(REDEMPTION)
        .where(REDEMPTION.WORKSPACE_ID.eq(workspace.value()))
        .and(REDEMPTION.MEMBER_ID.eq(member.value()))
        .orderBy(REDEMPTION.REDEMPTION_ID.desc())
        .limit(most)
        .fetch(RedemptionStore::redemption);
  }

  /** Those that wait, oldest first. */
  List<Redemption> waiting(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(REDEMPTION)
        .where(REDEMPTION.WORKSPACE_ID.eq(workspace.value()))
        .and(REDEMPTION.ENDED_AT.isNull())
        .orderBy(REDEMPTION.REDEMPTION_ID)
        .fetch(RedemptionStore::redemption);
  }

  /**
   * Those of all workspaces that wait, and of which nothing was heard since a moment, the oldest
   * first; those that somebody is settling now are left out.
   */
  List<Redemption> lockWaitingSince(DSLContext tx, Instant moment, int most) {
    return tx.selectFrom(REDEMPTION)
        .where(REDEMPTION.ENDED_AT.isNull())
        .and(
            greatest(REDEMPTION.REQUESTED_AT, REDEMPTION.APPROVED_AT, REDEMPTION.REMINDED_AT)
                .le(moment))
        .orderBy(REDEMPTION.REDEMPTION_ID)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch(RedemptionStore::redemption);
  }

  void reminded(DSLContext tx, Redemption redemption, Instant at) {
    tx.update(REDEMPTION)
        .set(REDEMPTION.REMINDED_AT, at)
        .where(is(redemption.workspace(), redemption.id()))
        .execute();
  }

  /** How often a member had a reward for their own points since a day, those that stand. */
  int times(DSLContext dsl, Reward reward, MemberId member, LocalDate since) {
    return dsl.fetchCount(
        REDEMPTION,
        REDEMPTION
            .WORKSPACE_ID
            .eq(reward.workspace().value())
            .and(REDEMPTION.MEMBER_ID.eq(member.value()))
            .and(REDEMPTION.REWARD_ID.eq(reward.id().value()))
            .and(REDEMPTION.REQUESTED_ON.ge(since))
            .and(REDEMPTION.POT_ID.isNull())
            .and(REDEMPTION.STATE.in(STANDING)));
  }

  /** What all that was asked for since a day costs, and stands. */
  int spent(DSLContext dsl, WorkspaceId workspace, LocalDate since) {
    @Nullable BigDecimal points =
        dsl.select(sum(REDEMPTION.PRICE))
            .from(REDEMPTION)
            .where(REDEMPTION.WORKSPACE_ID.eq(workspace.value()))
            .and(REDEMPTION.REQUESTED_ON.ge(since))
            .and(REDEMPTION.STATE.in(STANDING))
            .fetchSingle()
            .value1();
    return points == null ? 0 : points.intValueExact();
  }

  Redemption add(
      DSLContext tx, Reward reward, MemberId member, String form, LocalDate day, Instant at) {
    return insert(tx.newRecord(REDEMPTION), reward, reward.terms().price(), member, form, day, at);
  }

  /** One that others give together. */
  Redemption addOf(DSLContext tx, Pot pot, MemberId member, LocalDate day, Instant at) {
    RedemptionRecord row = tx.newRecord(REDEMPTION);
    row.setPotId(pot.id().value());
    return insert(row, pot.reward(), pot.target(), member, "pot-" + pot.id(), day, at);
  }

  private static Redemption insert(
      RedemptionRecord row,
      Reward reward,
      int price,
      MemberId member,
      String form,
      LocalDate day,
      Instant at) {
    row.setWorkspaceId(reward.workspace().value());
    row.setRewardId(reward.id().value());
    row.setMemberId(member.value());
    row.setPrice(price);
    row.setState(
        word(
            reward.terms().needsApproval() ? RedemptionState.REQUESTED : RedemptionState.APPROVED));
    row.setAskedBy(form);
    row.setRequestedOn(day);
    row.setRequestedAt(at);
    row.insert();
    return redemption(row);
  }

  /** It is approved; it has to be locked. */
  Redemption approve(DSLContext tx, Redemption redemption, Deed deed) {
    RedemptionRecord row = row(tx, redemption);
    row.setState(word(RedemptionState.APPROVED));
    row.setApprovedBy(deed.by().value());
    row.setApprovedAt(deed.at());
    row.update();
    return redemption(row);
  }

  /** A sealed code comes with it; it has to be locked. */
  void addCode(DSLContext tx, Redemption redemption, byte[] sealed) {
    tx.update(REDEMPTION)
        .set(REDEMPTION.CODE, sealed)
        .where(is(redemption.workspace(), redemption.id()))
        .execute();
  }

  Optional<byte[]> code(DSLContext dsl, Redemption redemption) {
    return dsl.select(REDEMPTION.CODE)
        .from(REDEMPTION)
        .where(is(redemption.workspace(), redemption.id()))
        .and(REDEMPTION.CODE.isNotNull())
        .fetchOptional(REDEMPTION.CODE);
  }

  /** Nothing more happens to it; it has to be locked. */
  Redemption end(
      DSLContext tx, Redemption redemption, RedemptionState state, Deed deed, String reason) {
    RedemptionRecord row = row(tx, redemption);
    row.setState(word(state));
    row.setEndedBy(deed.by().value());
    row.setEndedAt(deed.at());
    row.setReason(reason.isEmpty() ? null : reason);
    row.update();
    return redemption(row);
  }

  private static RedemptionRecord row(DSLContext tx, Redemption redemption) {
    return tx.selectFrom(REDEMPTION)
        .where(is(redemption.workspace(), redemption.id()))
        .fetchSingle();
  }

  private static Condition is(WorkspaceId workspace, RedemptionId id) {
    return REDEMPTION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(REDEMPTION.REDEMPTION_ID.eq(id.value()));
  }

  private static Redemption redemption(RedemptionRecord row) {
    @Nullable String reason = row.getReason();
    @Nullable Long pot = row.getPotId();
    return new Redemption(
        new WorkspaceId(row.getWorkspaceId()),
        new RedemptionId(row.getRedemptionId()),
        new RewardId(row.getRewardId()),
        new MemberId(row.getMemberId()),
        row.getPrice(),
        RedemptionState.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        row.getRequestedOn(),
        row.getRequestedAt(),
        deed(row.getApprovedBy(), row.getApprovedAt()),
        deed(row.getEndedBy(), row.getEndedAt()),
        row.getCode() != null,
        Optional.ofNullable(pot).map(PotId::new),
        reason == null ? "" : reason);
  }

  private static Optional<Deed> deed(@Nullable String by, @Nullable Instant at) {
    return by == null || at == null
        ? Optional.empty()
        : Optional.of(new Deed(new MemberId(by), at));
  }

  private static String word(RedemptionState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
