package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.POT;
import static app.huzzah.db.schema.Tables.POT_MESSAGE;
import static app.huzzah.db.schema.Tables.POT_SHARE;

import app.huzzah.db.schema.tables.records.PotRecord;
import app.huzzah.rewards.Pot.Share;
import app.huzzah.rewards.RedemptionMessageStore.Copy;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of rewards that several give together, of what was put in, and of who was asked. */
public final class PotStore {
  private final RewardStore rewards = new RewardStore();

  Optional<Pot> find(DSLContext dsl, WorkspaceId workspace, PotId id) {
    return dsl.selectFrom(POT).where(is(workspace, id)).fetchOptional().map(row -> pot(dsl, row));
  }

  /** Finds it, and keeps everybody else from changing it until the transaction ends. */
  Optional<Pot> lock(DSLContext tx, WorkspaceId workspace, PotId id) {
    return tx.selectFrom(POT)
        .where(is(workspace, id))
        .forUpdate()
        .fetchOptional()
        .map(row -> pot(tx, row));
  }

  /** The one that was started by a form of this name. */
  Optional<PotId> startedBy(DSLContext dsl, WorkspaceId workspace, String form) {
    return dsl.select(POT.POT_ID)
        .from(POT)
        .where(POT.WORKSPACE_ID.eq(workspace.value()))
        .and(POT.ASKED_BY.eq(form))
        .fetchOptional(row -> new PotId(row.value1()));
  }

  /** Open ones whose last day is before a day. */
  List<PotId> over(DSLContext dsl, WorkspaceId workspace, LocalDate day) {
    return dsl.select(POT.POT_ID)
        .from(POT)
        .where(POT.WORKSPACE_ID.eq(workspace.value()))
        .and(POT.STATE.eq("open"))
        .and(POT.ENDS_ON.lt(day))
        .orderBy(POT.POT_ID)
        .fetch(row -> new PotId(row.value1()));
  }

  /** Workspaces that have an open one. */
  List<WorkspaceId> withOpen(DSLContext dsl) {
    return dsl.selectDistinct(POT.WORKSPACE_ID)
        .from(POT)
        .where(POT.STATE.eq("open"))
        .orderBy(POT.WORKSPACE_ID)
        .fetch(row -> new WorkspaceId(row.value1()));
  }

  PotId add(
      DSLContext tx,
      Reward reward,
      PotReading.Understood plan,
      MemberId by,
      String form,
      Instant at) {
    PotRecord row = tx.newRecord(POT);
    row.setWorkspaceId(reward.workspace().value());
    row.setRewardId(reward.id().value());
    switch (plan.honoured()) {
      case Honoured.Colleague colleague -> row.setForMemberId(colleague.member().value());
      case Honoured.Team team -> row.setForGroupId(team.group().value());
    }
    row.setWords(plan.words());
    row.setTarget(reward.terms().price());
    row.setEndsOn(plan.endsOn());
    row.setState("open");
    row.setStartedBy(by.value());
    row.setStartedAt(at);
    row.setAskedBy(form);
    row.insert();
    return new PotId(row.getPotId());
  }

  void close(DSLContext tx, Pot pot, PotState state) {
    tx.update(POT)
        .set(POT.STATE, state.name().toLowerCase(Locale.ROOT))
        .where(is(pot.workspace(), pot.id()))
        .execute();
  }

  /** What was put in by a form of this name, in points. */
  Optional<Integer> putInBy(DSLContext dsl, WorkspaceId workspace, String form) {
    return dsl.select(POT_SHARE.POINTS)
        .from(POT_SHARE)
        .where(POT_SHARE.WORKSPACE_ID.eq(workspace.value()))
        .and(POT_SHARE.ASKED_BY.eq(form))
        .fetchOptional(POT_SHARE.POINTS);
  }

  /** Stores what somebody puts in; gives back its number. */
  long putIn(
      DSLContext tx,
      WorkspaceId workspace,
      PotId pot,
      MemberId member,
      int points,
      String form,
      Instant at) {
    return tx.insertInto(POT_SHARE)
        .set(POT_SHARE.WORKSPACE_ID, workspace.value())
        .set(POT_SHARE.POT_ID, pot.value())
        .set(POT_SHARE.MEMBER_ID, member.value())
        .set(POT_SHARE.POINTS, points)
        .set(POT_SHARE.ASKED_BY, form)
        .set(POT_SHARE.PUT_IN_AT, at)
        .returningResult(POT_SHARE.SHARE_ID)
        .fetchSingle()
        .value1();
  }

  /** Where members were asked. */
  public List<Copy> copies(DSLContext dsl, WorkspaceId workspace, PotId pot) {
    return dsl.selectFrom(POT_MESSAGE)
        .where(POT_MESSAGE.WORKSPACE_ID.eq(workspace.value()))
        .and(POT_MESSAGE.POT_ID.eq(pot.value()))
        .orderBy(POT_MESSAGE.CHANNEL_ID, POT_MESSAGE.TS)
        .fetch(row -> new Copy(new ChannelId(row.getChannelId()), row.getTs()));
  }

  void addCopy(DSLContext tx, WorkspaceId workspace, PotId pot, Copy copy) {
    tx.insertInto(POT_MESSAGE)
        .set(POT_MESSAGE.WORKSPACE_ID, workspace.value())
        .set(POT_MESSAGE.POT_ID, pot.value())
        .set(POT_MESSAGE.CHANNEL_ID, copy.channel().value())
        .set(POT_MESSAGE.TS, copy.ts())
        .onConflictDoNothing()
        .execute();
  }

  private Pot pot(DSLContext dsl, PotRecord row) {
    WorkspaceId workspace = new WorkspaceId(row.getWorkspaceId());
    List<Share> shares =
        dsl.selectFrom(POT_SHARE)
            .where(POT_SHARE.WORKSPACE_ID.eq(row.getWorkspaceId()))
            .and(POT_SHARE.POT_ID.eq(row.getPotId()))
            .orderBy(POT_SHARE.SHARE_ID)
            .fetch(share ->
                new Share(
                    share.getShareId(), new MemberId(share.getMemberId()), share.getPoints()));
    return new Pot(
        workspace,
        new PotId(row.getPotId()),
        rewards.find(dsl, workspace, new RewardId(row.getRewardId())).orElseThrow(),
        honoured(row),
        row.getWords(),
        row.getTarget(),
        row.getEndsOn(),
        PotState.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        new MemberId(row.getStartedBy()),
        shares);
  }

  private static Honoured honoured(PotRecord row) {
    @Nullable String member = row.getForMemberId();
    return member == null
        ? new Honoured.Team(new GroupId(row.getForGroupId()))
        : new Honoured.Colleague(new MemberId(member));
  }

  private static Condition is(WorkspaceId workspace, PotId id) {
    return POT.WORKSPACE_ID.eq(workspace.value()).and(POT.POT_ID.eq(id.value()));
  }
}
