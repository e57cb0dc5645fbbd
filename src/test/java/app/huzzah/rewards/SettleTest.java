package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.rewards.SettleOutcome.AlreadySettled;
import app.huzzah.rewards.SettleOutcome.NoReason;
import app.huzzah.rewards.SettleOutcome.NotYours;
import app.huzzah.rewards.SettleOutcome.ReasonTooLong;
import app.huzzah.rewards.SettleOutcome.Settled;
import app.huzzah.rewards.SettleOutcome.YourOwn;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleTest {
  private final RewardTeam team = new RewardTeam();
  private final Reward lunch = team.offers(lunch().left(5));

  @BeforeEach
  void miaHasTwentyPoints() {
    team.earns(team.mia, 20);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void fromRequestToFulfilledTheMemberIsToldEachStep() {
    Redemption asked = team.has(team.mia, lunch);
    team.approves(team.lea, asked);
    Settled done = (Settled) team.fulfils(team.lea, asked);

    assertThat(done.redemption().approved().orElseThrow().by()).isEqualTo(team.lea);
    assertThat(done.redemption().ended().orElseThrow().by()).isEqualTo(team.lea);
    assertThat(team.balance(team.mia)).isEqualTo(10);
    assertThat(team.left(lunch)).contains(4);
    assertThat(team.told)
        .containsExactly(
            team.mia + " asks for Lunch", asked.id() + " APPROVED", asked.id() + " FULFILLED");
  }

  @Test
  void fulfillingApprovesToo() {
    Redemption asked = team.has(team.mia, lunch);
    Settled done = (Settled) team.fulfils(team.lea, asked);
    assertThat(done.redemption().approved()).isPresent();
    assertThat(done.redemption().state()).isEqualTo(RedemptionState.FULFILLED);
  }

  @Test
  void whatIsDeclinedGivesPointsAndStockBackAndSaysWhy() {
    Redemption asked = team.has(team.mia, lunch);
    assertThat(team.declines(team.lea, asked, "  ")).isEqualTo(new NoReason());
    assertThat(team.declines(team.lea, asked, "x".repeat(501))).isEqualTo(new ReasonTooLong(501));

    Settled declined = (Settled) team.declines(team.lea, asked, " The kitchen is closed. ");

    assertThat(declined.redemption().reason()).isEqualTo("The kitchen is closed.");
    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.left(lunch)).contains(5);
  }

  @Test
  void whatWasApprovedCanStillBeDeclined() {
    Redemption asked = team.has(team.mia, lunch);
    team.approves(team.lea, asked);
    assertThat(team.declines(team.lea, asked, "The cook is ill.")).isInstanceOf(Settled.class);
    assertThat(team.balance(team.mia)).isEqualTo(20);
  }

  @Test
  void whatAnotherApprovedMeanwhileIsNotDeclined() {
    Redemption asked = team.has(team.mia, lunch);
    team.approves(team.lea, asked);
    assertThat(
            team.settling.decline(
                team.team.id(),
                team.admin("Omar"),
                Optional.empty(),
                asked.id(),
                RedemptionState.REQUESTED,
                "No."))
        .isInstanceOf(AlreadySettled.class);
    assertThat(team.balance(team.mia)).isEqualTo(10);
  }

  @Test
  void whoAskedMayCancelWhileItWaits() {
    Redemption asked = team.has(team.mia, lunch);
    assertThat(team.cancels(team.ben, asked)).isEqualTo(new NotYours());
    assertThat(team.cancels(team.mia, asked)).isInstanceOf(Settled.class);
    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.approves(team.lea, asked)).isInstanceOf(AlreadySettled.class);

    Redemption had = team.has(team.mia, lunch);
    team.fulfils(team.lea, had);
    assertThat(team.cancels(team.mia, had)).isInstanceOf(AlreadySettled.class);
    assertThat(team.balance(team.mia)).isEqualTo(10);
  }

  @Test
  void whatIsSettledStaysAndSaysWhoDidIt() {
    Redemption asked = team.has(team.mia, lunch);
    team.approves(team.lea, asked);
    AlreadySettled again = (AlreadySettled) team.approves(team.admin("Omar"), asked);
    assertThat(again.redemption().approved().orElseThrow().by()).isEqualTo(team.lea);
  }

  @Test
  void leadersThoseNamedAndThoseInTheChannelSettleAndNobodyTheirOwn() {
    ChannelId office = new ChannelId("GOFFICE");
    RewardDraft draft = lunch().settledBy(team.ben);
    Reward both =
        ((SaveOutcome.Saved)
                team.catalogue.add(
                    team.team.id(),
                    team.lea,
                    new RewardDraft(
                        "Dinner",
                        "",
                        "",
                        "10",
                        "",
                        "",
                        Term.EVER,
                        true,
                        Optional.of(office),
                        draft.settlers(),
                        false),
                    team.form()))
            .reward();
    MemberId zoe = team.team.person("Zoe");
    MemberId omar = team.admin("Omar");
    Redemption asked = team.has(team.mia, both);

    assertThat(settles(zoe, Optional.empty(), asked)).isEqualTo(new NotYours());
    assertThat(settles(zoe, Optional.of(new ChannelId("GELSE")), asked)).isEqualTo(new NotYours());
    assertThat(settles(team.mia, Optional.of(office), asked)).isEqualTo(new YourOwn());
    assertThat(settles(zoe, Optional.of(office), asked)).isInstanceOf(Settled.class);
    assertThat(team.fulfils(team.ben, asked)).isInstanceOf(Settled.class);

    Redemption another = team.has(team.mia, both);
    assertThat(team.fulfils(omar, another)).isInstanceOf(Settled.class);
  }

  @Test
  void whoLeadsAloneSettlesTheirOwn() {
    team.earns(team.lea, 20);
    Redemption own = team.has(team.lea, lunch);
    assertThat(team.fulfils(team.lea, own)).isInstanceOf(Settled.class);

    Redemption another = team.has(team.lea, lunch);
    MemberId omar = team.admin("Omar");
    assertThat(team.fulfils(team.lea, another)).isEqualTo(new YourOwn());
    assertThat(team.fulfils(omar, another)).isInstanceOf(Settled.class);
  }

  @Test
  void whatWaitsIsListedOldestFirst() {
    Redemption first = team.has(team.mia, lunch);
    Redemption second = team.has(team.mia, lunch);
    team.approves(team.lea, second);
    assertThat(waiting()).containsExactly(first.id(), second.id());
    team.fulfils(team.lea, first);
    assertThat(waiting()).containsExactly(second.id());
  }

  @Test
  void thoseWhoSettleItAreAskedAgainEveryThreeDaysWhileItWaits() {
    team.team.at("2026-11-25T10:00");
    Redemption asked = team.has(team.mia, lunch);
    team.told.clear();
    team.team.at("2026-11-28T09:59");
    assertThat(team.reminders.remind()).isZero();
    team.team.at("2026-11-28T10:00");
    assertThat(team.reminders.remind()).isEqualTo(1);
    assertThat(team.reminders.remind()).isZero();
    team.approves(team.lea, asked);
    team.team.at("2026-12-01T10:00");
    assertThat(team.reminders.remind()).isEqualTo(1);
    team.fulfils(team.lea, asked);
    team.team.at("2026-12-24T10:00");
    assertThat(team.reminders.remind()).isZero();
    assertThat(team.told).filteredOn(told -> told.endsWith("still waits")).hasSize(2);
  }

  private List<RedemptionId> waiting() {
    return team.redemptions.waiting(team.team.id()).stream()
        .map(asked -> asked.redemption().id())
        .toList();
  }

  private SettleOutcome settles(MemberId by, Optional<ChannelId> where, Redemption redemption) {
    return team.settling.approve(team.team.id(), by, where, redemption.id());
  }
}
