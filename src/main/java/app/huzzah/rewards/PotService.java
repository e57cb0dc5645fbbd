package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.ledger.Cause;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.rewards.RedemptionMessageStore.Copy;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several put points towards a reward for a colleague or a group. Once its price is there the
 * reward is asked for; what is not reached by the last day goes back. Rows are locked in the order
 * of all rewards: reward, budget, redemption, pot, balance.
 */
public final class PotService {
  private static final Logger LOG = LoggerFactory.getLogger(PotService.class);

  private final Database database;
  private final Directory directory;
  private final RewardAnnouncements announcements;
  private final InstantSource clock;
  private final RewardStore rewards = new RewardStore();
  private final RedemptionStore redemptions = new RedemptionStore();
  private final BudgetStore budgets = new BudgetStore();
  private final PotStore pots = new PotStore();
  private final PotReader reader;
  private final LedgerStore ledger = new LedgerStore();

  public PotService(
      Database database,
      Directory directory,
      RewardAnnouncements announcements,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.clock = clock;
    this.reader = new PotReader(directory);
  }

  public Optional<Pot> find(WorkspaceId workspace, PotId id) {
    return database.read(dsl -> pots.find(dsl, workspace, id));
  }

  /**
   * Starts one, with what the member puts in first, and has the others asked.
   *
   * @param form Slack's name of the form that was sent; the same one starts only once
   */
  public PotOutcome start(WorkspaceId workspace, MemberId by, PotDraft draft, String form) {
    LocalDate today = day(workspace);
    return switch (reader.read(workspace, by, draft, today)) {
      case PotReading.Faulty faulty -> faulty.refusal();
      case PotReading.Understood understood -> start(workspace, by, understood, form, today);
    };
  }

  private PotOutcome start(
      WorkspaceId workspace, MemberId by, PotReading.Understood plan, String form, LocalDate day) {
    return database.inTransaction(tx -> {
      Optional<Reward> reward = rewards.lock(tx, workspace, plan.reward());
      Optional<PotId> before = pots.startedBy(tx, workspace, form);
      if (before.isPresent()) {
        return again(tx, workspace, by, before.get(), form);
      }
      Optional<RedeemOutcome.Refused> unavailable = unavailable(reward);
      if (unavailable.isPresent()) {
        return new PotOutcome.Unavailable(unavailable.get());
      }
      budgets.lock(tx, workspace, day);
      int balance = ledger.lockBalance(tx, workspace, by);
      if (balance < Math.min(plan.points(), reward.orElseThrow().terms().price())) {
        return new PotOutcome.NotEnough(balance);
      }
      PotId id = pots.add(tx, reward.get(), plan, by, form, now());
      Pot pot = pots.lock(tx, workspace, id).orElseThrow();
      announcements.potStarted(tx, pot, plan.invited());
      return putIn(tx, pot, new Putting(by, plan.points(), form, balance, day));
    });
  }

  /**
   * Puts points in; no more than are missing. For somebody who has left it takes nothing more.
   *
   * @param form Slack's name of the form that was sent; the same one puts in only once
   */
  public PotOutcome putIn(WorkspaceId workspace, MemberId by, PotId id, String typed, String form) {
    LocalDate today = day(workspace);
    Optional<PotOutcome.Refused> refusal = reader.excluded(workspace, by);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Integer> points = PotReader.points(typed);
    if (points.isEmpty()) {
      return new PotOutcome.BadPoints();
    }
    Optional<Pot> known = find(workspace, id);
    if (known.isEmpty()) {
      return new PotOutcome.NoSuchPot();
    }
    if (known.get().honoured() instanceof Honoured.Colleague colleague
        && reader.excluded(workspace, colleague.member()).isPresent()) {
      return new PotOutcome.Closed(known.get());
    }
    RewardId reward = known.get().reward().id();
    return database.inTurn(
        List.of(workspace, reward),
        tx -> {
          rewards.lock(tx, workspace, reward);
          budgets.lock(tx, workspace, today);
          Pot pot = pots.lock(tx, workspace, id).orElseThrow();
          if (pots.putInBy(tx, workspace, form).isPresent()) {
            return again(tx, workspace, by, id, form);
          }
          if (pot.honoured().equals(new Honoured.Colleague(by))) {
            return new PotOutcome.ForYourself();
          }
          if (pot.state() != PotState.OPEN || today.isAfter(pot.endsOn())) {
            return new PotOutcome.Closed(pot);
          }
          int balance = ledger.lockBalance(tx, workspace, by);
          return balance < Math.min(points.get(), pot.missing())
              ? new PotOutcome.NotEnough(balance)
              : putIn(tx, pot, new Putting(by, points.get(), form, balance, today));
        });
  }

  /** Whoever started it no longer wants it; everybody has their points back. */
  public PotOutcome callOff(WorkspaceId workspace, MemberId by, PotId id) {
    LocalDate today = day(workspace);
    return database.inTransaction(tx -> {
      Optional<Pot> pot = pots.lock(tx, workspace, id);
      if (pot.isEmpty()) {
        return new PotOutcome.NoSuchPot();
      }
      if (!pot.get().startedBy().equals(by)) {
        return new PotOutcome.NotYours();
      }
      if (pot.get().state() != PotState.OPEN) {
        return new PotOutcome.Closed(pot.get());
      }
      refund(tx, pot.get(), by, today);
      return new PotOutcome.Done(
          pots.find(tx, workspace, id).orElseThrow(), 0, ledger.balance(tx, workspace, by));
    });
  }

  /** Refunds those whose last day is over. */
  public void endOver() {
    for (WorkspaceId workspace : database.query(pots::withOpen)) {
      LocalDate today = day(workspace);
      for (PotId id : database.query(dsl -> pots.over(dsl, workspace, today))) {
        end(workspace, id, today);
      }
    }
  }

  /** One that cannot be refunded now waits for the next time, and holds up no other. */
  private void end(WorkspaceId workspace, PotId id, LocalDate today) {
    try {
      database.runInTransaction(tx ->
          pots.lock(tx, workspace, id)
              .filter(pot -> pot.state() == PotState.OPEN)
              .ifPresent(pot -> refund(tx, pot, pot.startedBy(), today)));
    } catch (RuntimeException e) {
      LOG.error("pot {} of {} is over and could not be refunded", id, workspace, e);
    }
  }

  /**
   * Notes, in a transaction, that Slack has a message that asks for points; see {@link
   * RedemptionService#askedIn}.
   *
   * @return how it stands by now
   */
  public Pot askedIn(DSLContext tx, Pot pot, Copy copy) {
    Pot now = pots.lock(tx, pot.workspace(), pot.id()).orElseThrow();
    pots.addCopy(tx, pot.workspace(), pot.id(), copy);
    return now;
  }

  /** Gives everybody back what they put in; the pot has to be locked. */
  void refund(DSLContext tx, Pot pot, MemberId by, LocalDate day) {
    Instant now = now();
    ledger.enter(
        tx,
        pot.workspace(),
        pot.shares().stream()
            .map(share ->
                new Entry(share.member(), share.points(), Cause.POT, share.number(), by, day))
            .toList(),
        now);
    close(tx, pot, PotState.REFUNDED);
  }

  /** A member puts something in, and what they had before. */
  private record Putting(MemberId member, int points, String form, int balance, LocalDate day) {}

  private PotOutcome putIn(DSLContext tx, Pot pot, Putting putting) {
    int points = Math.min(putting.points(), pot.missing());
    Instant now = now();
    long number =
        pots.putIn(tx, pot.workspace(), pot.id(), putting.member(), points, putting.form(), now);
    ledger.enter(
        tx,
        pot.workspace(),
        List.of(
            new Entry(
                putting.member(), -points, Cause.POT, number, putting.member(), putting.day())),
        now);
    Pot filled = pots.find(tx, pot.workspace(), pot.id()).orElseThrow();
    if (filled.missing() == 0) {
      reached(tx, filled, putting);
    } else {
      announcements.potChanged(tx, filled);
    }
    LOG.info(
        "pot {} of {} has {} of {} points",
        pot.id(),
        pot.workspace(),
        filled.filled(),
        pot.target());
    return new PotOutcome.Done(
        pots.find(tx, pot.workspace(), pot.id()).orElseThrow(),
        points,
        ledger.balance(tx, pot.workspace(), putting.member()));
  }

  /** The reward is asked for, or where it cannot be had by now, everybody has their points back. */
  private void reached(DSLContext tx, Pot pot, Putting last) {
    boolean spent =
        budgets
            .find(tx, pot.workspace(), last.day())
            .filter(budget -> budget.left() < pot.target())
            .isPresent();
    if (spent || unavailable(Optional.of(pot.reward())).isPresent()) {
      refund(tx, pot, pot.startedBy(), last.day());
      return;
    }
    MemberId member =
        switch (pot.honoured()) {
          case Honoured.Colleague colleague -> colleague.member();
          case Honoured.Team team -> pot.startedBy();
        };
    Redemption redemption = redemptions.addOf(tx, pot, member, last.day(), now());
    rewards.take(tx, pot.reward(), 1);
    close(tx, pot, PotState.REACHED);
    announcements.requested(tx, redemption, pot.reward());
  }

  private void close(DSLContext tx, Pot pot, PotState state) {
    pots.close(tx, pot, state);
    announcements.potClosed(tx, pots.find(tx, pot.workspace(), pot.id()).orElseThrow());
  }

  private PotOutcome again(
      DSLContext tx, WorkspaceId workspace, MemberId by, PotId id, String form) {
    return new PotOutcome.Done(
        pots.find(tx, workspace, id).orElseThrow(),
        pots.putInBy(tx, workspace, form).orElse(0),
        ledger.balance(tx, workspace, by));
  }

  private static Optional<RedeemOutcome.Refused> unavailable(Optional<Reward> reward) {
    if (reward.isEmpty()) {
      return Optional.of(new RedeemOutcome.NoSuchReward());
    }
    if (reward.get().retired()) {
      return Optional.of(new RedeemOutcome.Retired(reward.get()));
    }
    return reward.get().soldOut()
        ? Optional.of(new RedeemOutcome.SoldOut(reward.get()))
        : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate day(WorkspaceId workspace) {
    return LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
  }
}
