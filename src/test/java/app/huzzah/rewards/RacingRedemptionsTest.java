package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.recognition.Together;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once. Who wants the same reward takes turns on an instance, so they ask two of them. */
class RacingRedemptionsTest {
  private final RewardTeam team = new RewardTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void ofTwoHundredAtOnceFiveGetTheLastFive() throws Exception {
    Reward lunch = team.offers(lunch().left(5));
    List<MemberId> people = team.team.people(200);
    for (int i = 0; i < 10; i++) {
      team.team.from(team.ben).to(people.toArray(MemberId[]::new)).give();
    }

    List<RedeemOutcome> outcomes;
    try (Database another = PostgresForTests.beside(team.team.database())) {
      RedemptionService there =
          new RedemptionService(another, team.team.directory(), team, team.team.clock());
      outcomes =
          Together.doAll(
              200,
              i ->
                  i % 2 == 0
                      ? team.asks(people.get(i), lunch)
                      : there.redeem(team.team.id(), people.get(i), lunch.id(), 10, "THERE" + i));
    }

    assertThat(outcomes).filteredOn(RedeemOutcome.Redeemed.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(RedeemOutcome.SoldOut.class::isInstance).hasSize(195);
    assertThat(team.left(lunch)).contains(0);
    assertThat(people.stream().mapToInt(team::balance).filter(points -> points == 0)).hasSize(5);
    assertThat(people.stream().mapToInt(team::balance).min()).hasValue(0);
  }

  @Test
  void aBalanceIsSpentOnceThoughAskedForOfTenRewardsAtOnce() throws Exception {
    List<Reward> rewards = IntStream.range(0, 10).mapToObj(i -> team.offers(lunch())).toList();
    team.earns(team.mia, 35);

    List<RedeemOutcome> outcomes =
        Together.doAll(40, i -> team.asks(team.mia, rewards.get(i % 10)));

    assertThat(outcomes).filteredOn(RedeemOutcome.Redeemed.class::isInstance).hasSize(3);
    assertThat(team.balance(team.mia)).isEqualTo(5);
  }

  @Test
  void aLimitAndABudgetHoldThoughAllAskAtOnce() throws Exception {
    team.budgets.decide(team.team.id(), team.lea, "45", Term.MONTH);
    Reward lunch = team.offers(lunch().atMost(1, Term.YEAR));
    Reward dinner = team.offers(lunch());
    List<MemberId> people = team.team.people(10);
    for (int i = 0; i < 40; i++) {
      team.team.from(team.ben).to(people.toArray(MemberId[]::new)).give();
    }

    Together.doAll(40, i -> team.asks(people.get(i % 10), i % 2 == 0 ? lunch : dinner));

    assertThat(team.budgets.find(team.team.id()).orElseThrow().spent()).isEqualTo(40);
    for (MemberId person : people) {
      assertThat(team.redemptions.of(team.team.id(), person, 100))
          .filteredOn(asked -> asked.reward().id().equals(lunch.id()))
          .hasSizeLessThan(2);
    }
  }

  @RepeatedTest(5)
  void ofApproveDeclineAndCancelAtOnceOneHappens() throws Exception {
    Reward lunch = team.offers(lunch().left(1));
    MemberId omar = team.admin("Omar");
    team.earns(team.mia, 10);
    Redemption asked = team.has(team.mia, lunch);

    List<SettleOutcome> outcomes =
        Together.doAll(
            3,
            i ->
                switch (i) {
                  case 0 -> team.fulfils(team.lea, asked);
                  case 1 -> team.declines(omar, asked, "No.");
                  default -> team.cancels(team.mia, asked);
                });

    assertThat(outcomes).filteredOn(SettleOutcome.Settled.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SettleOutcome.AlreadySettled.class::isInstance).hasSize(2);
    boolean kept = team.state(asked) == RedemptionState.FULFILLED;
    assertThat(team.balance(team.mia)).isEqualTo(kept ? 0 : 10);
    assertThat(team.left(lunch)).contains(kept ? 0 : 1);
  }

  /** Both saw it waiting for approval when they decided. */
  @RepeatedTest(5)
  void ofApproveAndDeclineAtOnceOneHappens() throws Exception {
    MemberId omar = team.admin("Omar");
    team.earns(team.mia, 10);
    Redemption asked = team.has(team.mia, team.offers(lunch()));

    List<SettleOutcome> outcomes =
        Together.doAll(
            2,
            i ->
                i == 0
                    ? team.approves(team.lea, asked)
                    : team.settling.decline(
                        team.team.id(),
                        omar,
                        Optional.empty(),
                        asked.id(),
                        RedemptionState.REQUESTED,
                        "No."));

    assertThat(outcomes).filteredOn(SettleOutcome.Settled.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SettleOutcome.AlreadySettled.class::isInstance).hasSize(1);
    boolean approved = team.state(asked) == RedemptionState.APPROVED;
    assertThat(team.balance(team.mia)).isEqualTo(approved ? 0 : 10);
  }

  @Test
  void theSameFormSentTwentyTimesAsksOnce() throws Exception {
    Reward lunch = team.offers(lunch());
    team.earns(team.mia, 100);
    List<RedeemOutcome> outcomes = Together.doAll(20, i -> team.asks(team.mia, lunch, "V1"));
    assertThat(outcomes).allMatch(RedeemOutcome.Redeemed.class::isInstance);
    assertThat(team.balance(team.mia)).isEqualTo(90);
  }
}
