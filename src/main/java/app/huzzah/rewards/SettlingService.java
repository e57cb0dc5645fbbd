package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.ledger.Cause;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.rewards.MaySettle.Presser;
import app.huzzah.rewards.Redemption.Deed;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was asked for is approved, fulfilled, declined or cancelled; of several who try at once the
 * first does, and the others hear who did what. Where it is declined or cancelled, the points and
 * the stock go back in the same transaction.
 */
public final class SettlingService {
  /** Longest reason accepted, in characters (UTF-16). */
  public static final int LONGEST_REASON = 500;

  /** Longest code accepted, in characters (UTF-16). */
  public static final int LONGEST_CODE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(SettlingService.class);

  private final Database database;
  private final Directory directory;
  private final RewardAnnouncements announcements;
  private final Vault vault;
  private final PotService pots;
  private final InstantSource clock;
  private final RewardStore rewards = new RewardStore();
  private final RedemptionStore redemptions = new RedemptionStore();
  private final LedgerStore ledger = new LedgerStore();
  private final PotStore potStore = new PotStore();
  private final MaySettle maySettle = new MaySettle();

  public SettlingService(
      Database database,
      Directory directory,
      RewardAnnouncements announcements,
      Vault vault,
      PotService pots,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.vault = vault;
    this.pots = pots;
    this.clock = clock;
  }

  /**
   * Says yes to it.
   *
   * @param where the channel in which they pressed; empty where they pressed in none
   */
  public SettleOutcome approve(
      WorkspaceId workspace, MemberId by, Optional<ChannelId> where, RedemptionId id) {
    Presser presser = presser(workspace, by, where);
    return settle(
        workspace,
        id,
        (tx, found) ->
            maySettle
                .whyNot(tx, found, presser)
                .or(() -> late(found, found.redemption().state() != RedemptionState.REQUESTED)),
        (tx, found) -> settled(tx, found, redemptions.approve(tx, found.redemption(), deed(by))));
  }

  /** Notes that the promise was kept; what waits for approval is approved by that too. */
  public SettleOutcome fulfil(
      WorkspaceId workspace, MemberId by, Optional<ChannelId> where, RedemptionId id) {
    return fulfil(workspace, by, where, id, "");
  }

  /**
   * The same with a code, such as a voucher, that only the member gets to see.
   *
   * @param code blank for none
   */
  public SettleOutcome fulfil(
      WorkspaceId workspace, MemberId by, Optional<ChannelId> where, RedemptionId id, String code) {
    String text = code.strip();
    if (text.length() > LONGEST_CODE) {
      return new SettleOutcome.CodeTooLong(text.length());
    }
    if (!text.isEmpty() && !keepsCodes()) {
      return new SettleOutcome.NoVault();
    }
    Presser presser = presser(workspace, by, where);
    return settle(
        workspace,
        id,
        (tx, found) -> maySettle.whyNot(tx, found, presser).or(() -> late(found)),
        (tx, found) -> settled(tx, found, fulfil(tx, found.redemption(), deed(by), text)));
  }

  /** Whether codes can be kept here. */
  public boolean keepsCodes() {
    return vault.works();
  }

  /** The code that came with a member's own redemption. */
  public CodeOutcome code(WorkspaceId workspace, MemberId member, RedemptionId id) {
    return database.read(dsl ->
        redemptions
            .find(dsl, workspace, id)
            .filter(redemption -> redemption.member().equals(member))
            .flatMap(redemption ->
                redemptions.code(dsl, redemption).map(sealed -> open(dsl, redemption, sealed)))
            .orElseGet(CodeOutcome.None::new));
  }

  private CodeOutcome open(DSLContext dsl, Redemption redemption, byte[] sealed) {
    return vault
        .open(sealed, owner(redemption))
        .<CodeOutcome>map(text -> new CodeOutcome.Code(text, reward(dsl, redemption)))
        .orElseGet(() -> new CodeOutcome.Unreadable(redemption));
  }

  private static String owner(Redemption redemption) {
    return redemption.workspace() + "/" + redemption.id();
  }

  /**
   * Says no to it, and gives the points back.
   *
   * @param shown how it stood when they decided: what somebody approved meanwhile is not declined
   */
  public SettleOutcome decline(
      WorkspaceId workspace,
      MemberId by,
      Optional<ChannelId> where,
      RedemptionId id,
      RedemptionState shown,
      String reason) {
    String said = reason.strip();
    if (said.length() > LONGEST_REASON) {
      return new SettleOutcome.ReasonTooLong(said.length());
    }
    Presser presser = presser(workspace, by, where);
    return settle(
        workspace,
        id,
        (tx, found) ->
            maySettle
                .whyNot(tx, found, presser)
                .or(() -> late(found))
                .or(() -> late(found, found.redemption().state() != shown))
                .or(() -> silent(said)),
        (tx, found) -> refund(tx, found, RedemptionState.DECLINED, deed(by), said));
  }

  /** Whoever asked for it no longer wants it, and gets the points back. */
  public SettleOutcome cancel(WorkspaceId workspace, MemberId by, RedemptionId id) {
    return settle(
        workspace,
        id,
        (tx, found) -> mayNotCancel(found, by).or(() -> late(found)),
        (tx, found) -> refund(tx, found, RedemptionState.CANCELLED, deed(by), ""));
  }

  /** Why somebody can neither fulfil nor decline it now; empty where they can. */
  public Optional<SettleOutcome.Refused> whyNotSettle(
      WorkspaceId workspace, MemberId by, Optional<ChannelId> where, RedemptionId id) {
    Presser presser = presser(workspace, by, where);
    return database.read(dsl ->
        redemptions
            .find(dsl, workspace, id)
            .map(redemption -> new Asked(redemption, reward(dsl, redemption)))
            .map(found -> maySettle.whyNot(dsl, found, presser).or(() -> late(found)))
            .orElseGet(() -> Optional.of(new SettleOutcome.NoSuchRedemption())));
  }

  /** Read before the transaction: what the directory asks takes a connection of its own. */
  private Presser presser(WorkspaceId workspace, MemberId by, Optional<ChannelId> where) {
    return Presser.of(by, directory.member(workspace, by), where);
  }

  /** The reward is locked first: its stock may change. */
  private SettleOutcome settle(
      WorkspaceId workspace,
      RedemptionId id,
      BiFunction<DSLContext, Asked, Optional<SettleOutcome.Refused>> whyNot,
      BiFunction<DSLContext, Asked, SettleOutcome> how) {
    directory.workspace(workspace); // Its zone is known from here on, without a query.
    SettleOutcome outcome =
        database.inTransaction(tx -> {
          Optional<Redemption> unlocked = redemptions.find(tx, workspace, id);
          if (unlocked.isEmpty()) {
            return new SettleOutcome.NoSuchRedemption();
          }
          Reward reward = rewards.lock(tx, workspace, unlocked.get().reward()).orElseThrow();
          Redemption redemption = redemptions.lock(tx, workspace, id).orElseThrow();
          Asked found = new Asked(redemption, reward);
          Optional<SettleOutcome.Refused> refusal = whyNot.apply(tx, found);
          return refusal.isPresent() ? refusal.get() : how.apply(tx, found);
        });
    if (outcome instanceof SettleOutcome.Settled settled) {
      LOG.info(
          "redemption {} {}: workspace {}",
          id,
          settled.redemption().state().name().toLowerCase(Locale.ROOT),
          workspace);
    }
    return outcome;
  }

  private Reward reward(DSLContext dsl, Redemption redemption) {
    return rewards.find(dsl, redemption.workspace(), redemption.reward()).orElseThrow();
  }

  private SettleOutcome settled(DSLContext tx, Asked found, Redemption now) {
    announcements.settled(tx, now, found.reward());
    return new SettleOutcome.Settled(now, found.reward());
  }

  private Redemption fulfil(DSLContext tx, Redemption redemption, Deed deed, String code) {
    if (!code.isEmpty()) {
      redemptions.addCode(tx, redemption, vault.seal(code, owner(redemption)));
    }
    Redemption approved =
        redemption.state() == RedemptionState.REQUESTED
            ? redemptions.approve(tx, redemption, deed)
            : redemption;
    return redemptions.end(tx, approved, RedemptionState.FULFILLED, deed, "");
  }

  private SettleOutcome refund(
      DSLContext tx, Asked found, RedemptionState state, Deed deed, String reason) {
    Redemption before = found.redemption();
    rewards.take(tx, found.reward(), -1);
    Redemption now = redemptions.end(tx, before, state, deed, reason);
    if (before.pot().isPresent()) {
      pots.refund(
          tx,
          potStore.lock(tx, before.workspace(), before.pot().get()).orElseThrow(),
          deed.by(),
          day(before.workspace(), deed.at()));
    } else {
      ledger.enter(
          tx,
          before.workspace(),
          List.of(
              new Entry(
                  before.member(),
                  before.price(),
                  Cause.REDEMPTION,
                  before.id().value(),
                  deed.by(),
                  day(before.workspace(), deed.at()))),
          deed.at());
    }
    return settled(tx, found, now);
  }

  private static Optional<SettleOutcome.Refused> mayNotCancel(Asked found, MemberId by) {
    return found.redemption().member().equals(by)
        ? Optional.empty()
        : Optional.of(new SettleOutcome.NotYours());
  }

  private static Optional<SettleOutcome.Refused> silent(String reason) {
    return reason.isEmpty() ? Optional.of(new SettleOutcome.NoReason()) : Optional.empty();
  }

  private static Optional<SettleOutcome.Refused> late(Asked found) {
    return late(found, !found.redemption().state().waits());
  }

  private static Optional<SettleOutcome.Refused> late(Asked found, boolean late) {
    return late
        ? Optional.of(new SettleOutcome.AlreadySettled(found.redemption(), found.reward()))
        : Optional.empty();
  }

  private Deed deed(MemberId by) {
    return new Deed(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private LocalDate day(WorkspaceId workspace, Instant at) {
    return LocalDate.ofInstant(at, directory.workspace(workspace).zone());
  }
}
