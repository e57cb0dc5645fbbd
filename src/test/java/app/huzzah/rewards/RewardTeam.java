package app.huzzah.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/** A workspace with a catalogue, through the real services, and whom it told what. */
final class RewardTeam implements RewardAnnouncements, AutoCloseable {
  final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  final MemberId lea = admin("Lea");
  final MemberId mia = team.person("Mia");
  final MemberId ben = team.person("Ben");
  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  final SettingsService settings =
      new SettingsService(team.database(), team.directory(), workspace -> {}, team.clock());
  final CatalogueService catalogue = new CatalogueService(team.database(), settings, team.clock());
  final RedemptionService redemptions =
      new RedemptionService(team.database(), team.directory(), this, team.clock());
  final PotService pots = new PotService(team.database(), team.directory(), this, team.clock());
  final SettlingService settling =
      new SettlingService(team.database(), team.directory(), this, vault(1), pots, team.clock());
  final ReminderService reminders = new ReminderService(team.database(), this, team.clock());
  final BudgetService budgets =
      new BudgetService(team.database(), team.directory(), settings, team.clock());
  final AdjustmentService adjustments =
      new AdjustmentService(team.database(), team.directory(), settings, this, team.clock());
  final LapseService lapses =
      new LapseService(team.database(), team.directory(), settings, this, team.clock());
  private final AtomicInteger forms = new AtomicInteger();

  /** One whose key is made of this byte. */
  static Vault vault(int of) {
    byte[] key = new byte[Vault.KEY];
    Arrays.fill(key, (byte) of);
    return new Vault(Optional.of(key), new SecureRandom());
  }

  MemberId admin(String name) {
    String id = "U" + name.toUpperCase(Locale.ROOT);
    return team.save(
        new Member(
            new MemberId(id),
            name,
            name.toLowerCase(Locale.ROOT),
            Optional.empty(),
            false,
            false,
            false,
            false,
            true));
  }

  /** Lunch for 10 points, as many as one likes, settled by Lea after her approval. */
  static Draft lunch() {
    return new Draft();
  }

  /** A reward as it is written, but for what a test changes. */
  static final class Draft {
    private String price = "10";
    private String left = "";
    private String times = "";
    private Term term = Term.MONTH;
    private boolean approval = true;
    private boolean retired;

    Draft at(int points) {
      price = Integer.toString(points);
      return this;
    }

    Draft left(int count) {
      left = Integer.toString(count);
      return this;
    }

    Draft atMost(int count, Term in) {
      times = Integer.toString(count);
      term = in;
      return this;
    }

    Draft withoutApproval() {
      approval = false;
      return this;
    }

    Draft retired() {
      retired = true;
      return this;
    }

    RewardDraft settledBy(MemberId settler) {
      return new RewardDraft(
          "Lunch",
          "With the team",
          "",
          price,
          left,
          times,
          term,
          approval,
          Optional.empty(),
          List.of(settler),
          retired);
    }
  }

  Reward offers(Draft draft) {
    return ((SaveOutcome.Saved) catalogue.add(team.id(), lea, draft.settledBy(lea), form()))
        .reward();
  }

  Reward changes(Reward reward, Draft draft) {
    return ((SaveOutcome.Saved)
            catalogue.change(
                team.id(),
                lea,
                reward.id(),
                reward.terms().left(),
                revision(reward),
                draft.settledBy(lea),
                form()))
        .reward();
  }

  private int revision(Reward reward) {
    return catalogue.find(team.id(), reward.id()).orElseThrow().revision();
  }

  /** Somebody has so many points more, for shout-outs. */
  void earns(MemberId member, int points) {
    MemberId giver = member.equals(ben) ? mia : ben;
    for (int i = 0; i < points; i++) {
      team.from(giver).to(member).give();
    }
  }

  /** Asks for it as it is shown now, by a form of its own. */
  RedeemOutcome asks(MemberId member, Reward reward) {
    return asks(member, reward, form());
  }

  RedeemOutcome asks(MemberId member, Reward reward, String form) {
    int price =
        catalogue.find(team.id(), reward.id()).map(found -> found.terms().price()).orElse(1);
    return redemptions.redeem(team.id(), member, reward.id(), price, form);
  }

  /** Asks for it, which has to work. */
  Redemption has(MemberId member, Reward reward) {
    return ((RedeemOutcome.Redeemed) asks(member, reward)).redemption();
  }

  SettleOutcome approves(MemberId by, Redemption redemption) {
    return settling.approve(team.id(), by, Optional.empty(), redemption.id());
  }

  SettleOutcome fulfils(MemberId by, Redemption redemption) {
    return settling.fulfil(team.id(), by, Optional.empty(), redemption.id());
  }

  SettleOutcome declines(MemberId by, Redemption redemption, String reason) {
    return settling.decline(
        team.id(), by, Optional.empty(), redemption.id(), state(redemption), reason);
  }

  SettleOutcome cancels(MemberId by, Redemption redemption) {
    return settling.cancel(team.id(), by, redemption.id());
  }

  int balance(MemberId member) {
    return team.recognitions().balance(team.id(), member);
  }

  Optional<Integer> left(Reward reward) {
    return catalogue.find(team.id(), reward.id()).orElseThrow().terms().left();
  }

  RedemptionState state(Redemption redemption) {
    return redemptions.find(team.id(), redemption.id()).orElseThrow().redemption().state();
  }

  String form() {
    return "V" + forms.incrementAndGet();
  }

  @Override
  public void requested(DSLContext tx, Redemption redemption, Reward reward) {
    told.add(redemption.member() + " asks for " + reward.name());
  }

  @Override
  public void waiting(DSLContext tx, Redemption redemption, Reward reward) {
    told.add(redemption.id() + " still waits");
  }

  @Override
  public void settled(DSLContext tx, Redemption redemption, Reward reward) {
    told.add(redemption.id() + " " + redemption.state());
  }

  @Override
  public void lapsing(DSLContext tx, WorkspaceId workspace, List<Lapsing> all) {
    all.forEach(one -> told.add(one.member() + " " + one.points() + " lapse on " + one.on()));
  }

  @Override
  public void lapsed(DSLContext tx, WorkspaceId workspace, Lapsing lapsed) {
    told.add(lapsed.member() + " " + lapsed.points() + " lapsed");
  }

  @Override
  public void potStarted(DSLContext tx, Pot pot, List<MemberId> invited) {
    told.add("invited " + invited);
  }

  @Override
  public void potChanged(DSLContext tx, Pot pot) {
    told.add("pot has " + pot.filled());
  }

  @Override
  public void potClosed(DSLContext tx, Pot pot) {
    told.add("pot " + pot.state());
  }

  @Override
  public void adjusted(DSLContext tx, Adjustment adjustment) {
    told.add(adjustment.member() + " " + adjustment.points());
  }

  void booksBalance() {
    assertThat(Verification.differences(team.database())).isEmpty();
    assertThat(RewardVerification.differences(team.database())).isEmpty();
  }

  /** Whatever a test did, the books balance at its end. */
  @Override
  public void close() {
    try (team) {
      booksBalance();
    }
  }
}
