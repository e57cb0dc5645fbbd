package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.ledger.Cause;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Members ask for rewards. All that may stand against it is read again in the transaction that
 * takes the points, whatever the member was shown.
 */
public final class RedemptionService {
  private static final Logger LOG = LoggerFactory.getLogger(RedemptionService.class);

  private final Database database;
  private final Directory directory;
  private final RewardAnnouncements announcements;
  private final InstantSource clock;
  private final RewardStore rewards = new RewardStore();
  private final RedemptionStore redemptions = new RedemptionStore();
  private final BudgetStore budgets = new BudgetStore();
  private final LedgerStore ledger = new LedgerStore();
  private final RedemptionMessageStore messages = new RedemptionMessageStore();

  public RedemptionService(
      Database database,
      Directory directory,
      RewardAnnouncements announcements,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Asks for a reward, and pays it.
   *
   * @param shown the price that the member was shown, in points
   * @param form Slack's name of the form that was sent; the same one asks only once
   */
  public RedeemOutcome redeem(
      WorkspaceId workspace, MemberId member, RewardId id, int shown, String form) {
    Workspace known = directory.workspace(workspace);
    Optional<Exclusion> excluded =
        Member.exclusion(directory.member(workspace, member), known.settings());
    if (excluded.isPresent()) {
      return new RedeemOutcome.NotTakingPart(excluded.get());
    }
    RedeemOutcome outcome =
        database.inTurn(
            List.of(workspace, id),
            tx ->
                rewards
                    .lock(tx, workspace, id)
                    .map(reward -> redeem(tx, reward, new Asking(member, shown, form, day(known))))
                    .orElseGet(RedeemOutcome.NoSuchReward::new));
    if (outcome instanceof RedeemOutcome.Redeemed redeemed) {
      LOG.info("redemption {} requested: workspace {}", redeemed.redemption().id(), workspace);
    }
    return outcome;
  }

  /** What a member could have now, and what stands against the rest; the cheapest first. */
  public Offers offers(WorkspaceId workspace, MemberId member) {
    LocalDate day = day(directory.workspace(workspace));
    return database.read(dsl -> {
      int balance = ledger.balance(dsl, workspace, member);
      Optional<Budget> budget = budgets.find(dsl, workspace, day);
      List<Offers.Offer> offers =
          rewards.offered(dsl, workspace).stream()
              .map(reward -> offer(dsl, reward, member, day, budget, balance))
              .toList();
      return new Offers(balance, offers);
    });
  }

  /** One reward as the member could have it now; empty where there is none. */
  public Optional<Offers.Offer> offer(WorkspaceId workspace, MemberId member, RewardId id) {
    LocalDate day = day(directory.workspace(workspace));
    return database.read(dsl ->
        rewards
            .find(dsl, workspace, id)
            .map(reward ->
                offer(
                    dsl,
                    reward,
                    member,
                    day,
                    budgets.find(dsl, workspace, day),
                    ledger.balance(dsl, workspace, member))));
  }

  private Offers.Offer offer(
      DSLContext dsl,
      Reward reward,
      MemberId member,
      LocalDate day,
      Optional<Budget> budget,
      int balance) {
    Asking asking = new Asking(member, reward.terms().price(), "", day);
    return new Offers.Offer(reward, balance, whyNot(dsl, reward, asking, budget, balance));
  }

  /** What a member asked for, newest first. */
  public List<Asked> of(WorkspaceId workspace, MemberId member, int most) {
    return database.read(
        dsl -> withRewards(dsl, workspace, redemptions.of(dsl, workspace, member, most)));
  }

  /** What waits for somebody to settle it, oldest first. */
  public List<Asked> waiting(WorkspaceId workspace) {
    return database.read(dsl -> withRewards(dsl, workspace, redemptions.waiting(dsl, workspace)));
  }

  public Optional<Asked> find(WorkspaceId workspace, RedemptionId id) {
    return database.read(dsl ->
        redemptions
            .find(dsl, workspace, id)
            .flatMap(found -> withRewards(dsl, workspace, List.of(found)).stream().findFirst()));
  }

  /**
   * Notes, in a transaction, that Slack has a message that asks for this redemption to be settled.
   * Whoever settles it meanwhile either finds the message, or is found here.
   *
   * @return what has become of it by now
   */
  public RedemptionState askedIn(
      DSLContext tx, Redemption redemption, RedemptionMessageStore.Copy copy) {
    Redemption now = redemptions.lock(tx, redemption.workspace(), redemption.id()).orElseThrow();
    messages.add(tx, redemption.workspace(), redemption.id(), copy);
    return now.state();
  }

  private List<Asked> withRewards(DSLContext dsl, WorkspaceId workspace, List<Redemption> all) {
    Map<RewardId, Reward> found =
        rewards.find(dsl, workspace, all.stream().map(Redemption::reward).distinct().toList());
    return all.stream()
        .map(redemption ->
            new Asked(redemption, Objects.requireNonNull(found.get(redemption.reward()))))
        .toList();
  }

  /** A member's wish, and the workspace's day. */
  private record Asking(MemberId member, int shown, String form, LocalDate day) {}

  private RedeemOutcome redeem(DSLContext tx, Reward reward, Asking asking) {
    WorkspaceId workspace = reward.workspace();
    Optional<Redemption> before = redemptions.askedBy(tx, workspace, asking.form());
    if (before.isPresent()) {
      return new RedeemOutcome.Redeemed(
          before.get(), reward, ledger.balance(tx, workspace, asking.member()));
    }
    Optional<Budget> budget = budgets.lock(tx, workspace, asking.day());
    int balance = ledger.lockBalance(tx, workspace, asking.member());
    Optional<RedeemOutcome.Refused> refusal = whyNot(tx, reward, asking, budget, balance);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Redemption redemption =
        redemptions.add(tx, reward, asking.member(), asking.form(), asking.day(), now);
    rewards.take(tx, reward, 1);
    ledger.enter(
        tx,
        workspace,
        List.of(
            new Entry(
                asking.member(),
                -redemption.price(),
                Cause.REDEMPTION,
                redemption.id().value(),
                asking.member(),
                asking.day())),
        now);
    announcements.requested(tx, redemption, reward);
    return new RedeemOutcome.Redeemed(redemption, reward, balance - redemption.price());
  }

  /** What can be mended by nobody comes first. */
  private Optional<RedeemOutcome.Refused> whyNot(
      DSLContext dsl, Reward reward, Asking asking, Optional<Budget> budget, int balance) {
    int price = reward.terms().price();
    if (reward.retired()) {
      return Optional.of(new RedeemOutcome.Retired(reward));
    }
    if (reward.soldOut()) {
      return Optional.of(new RedeemOutcome.SoldOut(reward));
    }
    Optional<Limit> limit = reward.terms().limit();
    if (limit.isPresent() && reached(dsl, reward, asking, limit.get())) {
      return Optional.of(
          new RedeemOutcome.LimitReached(
              reward, limit.get(), limit.get().term().endOf(asking.day())));
    }
    if (price != asking.shown()) {
      return Optional.of(new RedeemOutcome.PriceChanged(reward, balance));
    }
    if (balance < price) {
      return Optional.of(new RedeemOutcome.NotEnough(reward, balance));
    }
    return budget
        .filter(points -> points.left() < price)
        .map(points -> new RedeemOutcome.BudgetSpent(reward, points));
  }

  private boolean reached(DSLContext dsl, Reward reward, Asking asking, Limit limit) {
    LocalDate since = limit.term().startOf(asking.day());
    return redemptions.times(dsl, reward, asking.member(), since) >= limit.times();
  }

  private LocalDate day(Workspace workspace) {
    return LocalDate.ofInstant(clock.instant(), workspace.zone());
  }
}
