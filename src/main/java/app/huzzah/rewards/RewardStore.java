package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.REWARD;

import app.huzzah.db.schema.tables.records.RewardRecord;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the catalogue. */
final class RewardStore {
  Optional<Reward> find(DSLContext dsl, WorkspaceId workspace, RewardId id) {
    return dsl.selectFrom(REWARD).where(is(workspace, id)).fetchOptional(RewardStore::reward);
  }

  /** Finds it, and keeps everybody else from changing or taking it until the transaction ends. */
  Optional<Reward> lock(DSLContext tx, WorkspaceId workspace, RewardId id) {
    return tx.selectFrom(REWARD)
        .where(is(workspace, id))
        .forUpdate()
        .fetchOptional(RewardStore::reward);
  }

  /** Those that can be had, the cheapest first. */
  List<Reward> offered(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(REWARD)
        .where(REWARD.WORKSPACE_ID.eq(workspace.value()))
        .and(REWARD.RETIRED_AT.isNull())
        .orderBy(REWARD.PRICE, REWARD.REWARD_ID)
        .fetch(RewardStore::reward);
  }

  /** All, those that can be had first. */
  List<Reward> all(DSLContext dsl, WorkspaceId workspace) {
    return dsl.selectFrom(REWARD)
        .where(REWARD.WORKSPACE_ID.eq(workspace.value()))
        .orderBy(REWARD.RETIRED_AT.isNotNull(), REWARD.PRICE, REWARD.REWARD_ID)
        .fetch(RewardStore::reward);
  }

  Map<RewardId, Reward> find(DSLContext dsl, WorkspaceId workspace, Collection<RewardId> ids) {
    return dsl.selectFrom(REWARD)
        .where(REWARD.WORKSPACE_ID.eq(workspace.value()))
        .and(REWARD.REWARD_ID.in(ids.stream().map(RewardId::value).toList()))
        .fetchMap(row -> new RewardId(row.getRewardId()), RewardStore::reward);
  }

  Reward add(
      DSLContext tx,
      WorkspaceId workspace,
      RewardTerms terms,
      MemberId by,
      String form,
      Instant at) {
    RewardRecord row = tx.newRecord(REWARD);
    row.setWorkspaceId(workspace.value());
    row.setTaken(0);
    row.setRevision(1);
    row.setSavedBy(form);
    row.setCreatedBy(by.value());
    row.setCreatedAt(at);
    write(row, terms);
    row.insert();
    return reward(row);
  }

  /** Stores what was decided; it has to be locked. */
  Reward change(
      DSLContext tx, Reward reward, RewardTerms terms, Optional<Instant> retiredAt, String form) {
    RewardRecord row =
        tx.selectFrom(REWARD).where(is(reward.workspace(), reward.id())).fetchSingle();
    write(row, terms);
    row.setRetiredAt(retiredAt.orElse(null));
    row.setRevision(row.getRevision() + 1);
    row.setSavedBy(form);
    row.update();
    return reward(row);
  }

  /** The one that a form of this name saved, if none did since. */
  Optional<Reward> savedBy(DSLContext dsl, WorkspaceId workspace, String form) {
    return dsl.selectFrom(REWARD)
        .where(REWARD.WORKSPACE_ID.eq(workspace.value()))
        .and(REWARD.SAVED_BY.eq(form))
        .limit(1)
        .fetchOptional(RewardStore::reward);
  }

  /** One more, or one fewer, of its redemptions stands; it has to be locked. */
  void take(DSLContext tx, Reward reward, int more) {
    tx.update(REWARD)
        .set(REWARD.TAKEN, REWARD.TAKEN.plus(more))
        .where(is(reward.workspace(), reward.id()))
        .execute();
  }

  private static Condition is(WorkspaceId workspace, RewardId id) {
    return REWARD.WORKSPACE_ID.eq(workspace.value()).and(REWARD.REWARD_ID.eq(id.value()));
  }

  private static void write(RewardRecord row, RewardTerms terms) {
    int taken = row.getTaken();
    row.setName(terms.name());
    row.setDescription(terms.description());
    row.setPicture(terms.picture().orElse(null));
    row.setPrice(terms.price());
    row.setStock(terms.left().map(left -> taken + left).orElse(null));
    row.setMostTimes(terms.limit().map(Limit::times).orElse(null));
    row.setPerPeriod(terms.limit().map(limit -> word(limit.term())).orElse(null));
    row.setNeedsApproval(terms.needsApproval());
    row.setSettlerChannelId(terms.settlers().channel().map(ChannelId::value).orElse(null));
    row.setSettlerIds(
        terms.settlers().people().stream().map(MemberId::value).toArray(String[]::new));
  }

  private static Reward reward(RewardRecord row) {
    @Nullable Integer stock = row.getStock();
    @Nullable Integer times = row.getMostTimes();
    @Nullable String term = row.getPerPeriod();
    return new Reward(
        new WorkspaceId(row.getWorkspaceId()),
        new RewardId(row.getRewardId()),
        new RewardTerms(
            row.getName(),
            row.getDescription(),
            Optional.ofNullable(row.getPicture()),
            row.getPrice(),
            Optional.ofNullable(stock).map(all -> all - row.getTaken()),
            times == null || term == null
                ? Optional.empty()
                : Optional.of(new Limit(times, term(term))),
            row.getNeedsApproval(),
            new Settlers(
                Optional.ofNullable(row.getSettlerChannelId()).map(ChannelId::new),
                Arrays.stream(row.getSettlerIds()).map(MemberId::new).toList())),
        row.getRetiredAt() != null,
        row.getRevision());
  }

  static String word(Term term) {
    return term.name().toLowerCase(Locale.ROOT);
  }

  static Term term(String word) {
    return Term.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
