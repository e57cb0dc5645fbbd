package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Recognition;
import app.huzzah.rewards.RedeemOutcome.BudgetSpent;
import app.huzzah.rewards.RedeemOutcome.LimitReached;
import app.huzzah.rewards.RedeemOutcome.NotEnough;
import app.huzzah.rewards.RedeemOutcome.NotTakingPart;
import app.huzzah.rewards.RedeemOutcome.PriceChanged;
import app.huzzah.rewards.RedeemOutcome.Redeemed;
import app.huzzah.rewards.RedeemOutcome.Retired;
import app.huzzah.rewards.RedeemOutcome.SoldOut;
import app.huzzah.workspace.Exclusion;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedeemTest {
  private final RewardTeam team = new RewardTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void whoHasThePointsGetsItAndPaysAtOnce() {
    Reward lunch = team.offers(lunch().left(3));
    team.earns(team.mia, 12);

    Redeemed redeemed = (Redeemed) team.asks(team.mia, lunch);

    assertThat(redeemed.balance()).isEqualTo(2);
    assertThat(redeemed.redemption().state()).isEqualTo(RedemptionState.REQUESTED);
    assertThat(team.balance(team.mia)).isEqualTo(2);
    assertThat(team.left(lunch)).contains(2);
    assertThat(team.told).containsExactly(team.mia + " asks for Lunch");
  }

  @Test
  void whatNeedsNoApprovalOnlyWaitsToBeKept() {
    Reward lunch = team.offers(lunch().withoutApproval());
    team.earns(team.mia, 10);
    assertThat(team.has(team.mia, lunch).state()).isEqualTo(RedemptionState.APPROVED);
  }

  @Test
  void theSameFormAsksOnce() {
    Reward lunch = team.offers(lunch());
    team.earns(team.mia, 30);
    Redeemed first = (Redeemed) team.asks(team.mia, lunch, "V1");
    Redeemed second = (Redeemed) team.asks(team.mia, lunch, "V1");

    assertThat(second.redemption()).isEqualTo(first.redemption());
    assertThat(team.balance(team.mia)).isEqualTo(20);
    assertThat(team.told).hasSize(1);
  }

  @Test
  void whoLacksAPointKeepsAll() {
    Reward lunch = team.offers(lunch());
    team.earns(team.mia, 9);
    assertThat(team.asks(team.mia, lunch)).isEqualTo(new NotEnough(lunch, 9));
    assertThat(team.asks(team.ben, lunch)).isEqualTo(new NotEnough(lunch, 0));
    assertThat(team.balance(team.mia)).isEqualTo(9);
  }

  @Test
  void anotherPriceThanWasShownIsAskedForAgain() {
    Reward lunch = team.offers(lunch());
    team.earns(team.mia, 30);
    Reward dearer = team.changes(lunch, lunch().at(12));

    assertThat(team.redemptions.redeem(team.team.id(), team.mia, lunch.id(), 10, "V1"))
        .isEqualTo(new PriceChanged(dearer, 30));
    assertThat(team.balance(team.mia)).isEqualTo(30);
  }

  @Test
  void whatIsRetiredSoldOutOrGoneIsNotHad() {
    Reward lunch = team.offers(lunch().left(1));
    team.earns(team.mia, 30);
    team.has(team.mia, lunch);
    assertThat(team.asks(team.mia, lunch)).isInstanceOf(SoldOut.class);

    team.changes(lunch, lunch().retired());
    assertThat(team.asks(team.mia, lunch)).isInstanceOf(Retired.class);
    assertThat(team.redemptions.redeem(team.team.id(), team.mia, new RewardId(99), 1, "V"))
        .isEqualTo(new RedeemOutcome.NoSuchReward());
    assertThat(team.balance(team.mia)).isEqualTo(20);
  }

  @Test
  void whoHasLeftGetsNothingMore() {
    Reward lunch = team.offers(lunch());
    team.earns(team.mia, 30);
    team.team.deactivate(team.mia);
    assertThat(team.asks(team.mia, lunch)).isEqualTo(new NotTakingPart(Exclusion.DEACTIVATED));
    assertThat(team.balance(team.mia)).isEqualTo(30);
  }

  @Test
  void aPersonHasItAsOftenAsTheLimitSaysInEachTerm() {
    team.team.at("2026-11-30T23:30");
    Reward lunch = team.offers(lunch().atMost(1, Term.MONTH));
    team.earns(team.mia, 40);
    Redemption first = team.has(team.mia, lunch);

    assertThat(team.asks(team.mia, lunch))
        .isEqualTo(
            new LimitReached(
                lunch, new Limit(1, Term.MONTH), Optional.of(LocalDate.parse("2026-12-01"))));
    team.cancels(team.mia, first);
    team.has(team.mia, lunch);
    team.team.at("2026-12-01T00:00");
    team.has(team.mia, lunch);

    assertThat(team.balance(team.mia)).isEqualTo(20);
  }

  @Test
  void theBudgetOfAQuarterHoldsForAllTogether() {
    team.team.at("2026-12-31T12:00");
    team.budgets.decide(team.team.id(), team.lea, "25", Term.QUARTER);
    Reward lunch = team.offers(lunch());
    team.earns(team.mia, 30);
    team.earns(team.ben, 30);
    Redemption first = team.has(team.mia, lunch);
    team.has(team.ben, lunch);

    assertThat(team.asks(team.ben, lunch))
        .isEqualTo(
            new BudgetSpent(
                lunch, new Budget(25, Term.QUARTER, 20, LocalDate.parse("2027-01-01"))));
    team.declines(team.lea, first, "Not this year.");
    team.has(team.ben, lunch);
    team.team.at("2027-01-01T00:00");
    team.has(team.mia, lunch);

    assertThat(team.budgets.find(team.team.id()).orElseThrow().left()).isEqualTo(15);
  }

  @Test
  void pointsThatAreTakenBackAfterTheyWereSpentLeaveADebtAndNoLostEntry() {
    Reward lunch = team.offers(lunch());
    Recognition big = team.team.from(team.ben).to(team.mia).big().give();
    team.earns(team.mia, 5);
    team.has(team.mia, lunch);
    team.team.takeBack(big);

    assertThat(team.balance(team.mia)).isEqualTo(-5);
    assertThat(team.asks(team.mia, lunch)).isEqualTo(new NotEnough(lunch, -5));
    team.earns(team.mia, 7);
    assertThat(team.balance(team.mia)).isEqualTo(2);
  }

  @Test
  void offersSayWhatStandsAgainstThemAndWhatComesNext() {
    Reward lunch = team.offers(lunch());
    Reward dinner = team.offers(lunch().at(20));
    Reward trip = team.offers(lunch().at(500));
    team.earns(team.mia, 12);

    Offers offers = team.redemptions.offers(team.team.id(), team.mia);

    assertThat(offers.offers())
        .extracting(Offers.Offer::reward)
        .containsExactly(lunch, dinner, trip);
    assertThat(offers.offers().getFirst().refusal()).isEmpty();
    assertThat(offers.next().orElseThrow().reward()).isEqualTo(dinner);
    assertThat(offers.next().orElseThrow().lacking()).isEqualTo(8);
  }
}
