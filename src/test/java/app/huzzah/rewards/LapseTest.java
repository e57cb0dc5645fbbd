package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Recognition;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points that nobody used for months; the clock is the workspace's. */
class LapseTest {
  private final RewardTeam team = new RewardTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void theyLapseOnTheFirstOfAMonthAndTheirMemberIsWarnedAMonthBefore() {
    decides("12");
    earnsOn("2026-11-25T10:00", 6);
    earnsOn("2026-12-02T10:00", 3);

    passes("2027-10-31T23:00");
    assertThat(team.told).isEmpty();
    passes("2027-11-01T00:30");
    assertThat(team.told).containsExactly(team.mia + " 6 lapse on 2027-12-01");
    assertThat(team.lapses.next(team.team.id(), team.mia))
        .contains(new Lapsing(team.mia, 6, LocalDate.parse("2027-12-01")));
    passes("2027-11-30T23:59");
    assertThat(team.balance(team.mia)).isEqualTo(9);

    passes("2027-12-01T00:00");

    assertThat(team.balance(team.mia)).isEqualTo(3);
    assertThat(team.told)
        .containsExactly(
            team.mia + " 6 lapse on 2027-12-01",
            team.mia + " 6 lapsed",
            team.mia + " 3 lapse on 2028-01-01");
    passes("2027-12-01T01:00");
    assertThat(team.balance(team.mia)).isEqualTo(3);
    assertThat(team.told).hasSize(3);
  }

  @Test
  void theOldestAreUsedFirst() {
    decides("1");
    Reward lunch = team.offers(lunch().at(4));
    earnsOn("2026-11-25T10:00", 6);
    passes("2026-12-01T10:00");
    earnsOn("2026-12-10T10:00", 5);
    team.team.at("2026-12-20T10:00");
    team.has(team.mia, lunch);

    passes("2027-01-01T10:00");

    assertThat(team.balance(team.mia)).isEqualTo(11 - 4 - 2);
  }

  @Test
  void whatComesBackFromARewardLapsesOnceItsMemberWasWarnedOfIt() {
    decides("1");
    Reward lunch = team.offers(lunch().at(4));
    earnsOn("2026-11-25T10:00", 6);
    passes("2026-12-01T10:00");
    Redemption asked = team.has(team.mia, lunch);
    passes("2027-01-01T10:00");
    assertThat(team.balance(team.mia)).isZero();
    team.cancels(team.mia, asked);
    assertThat(team.balance(team.mia)).isEqualTo(4);

    passes("2027-02-01T10:00");
    assertThat(team.balance(team.mia)).isEqualTo(4);
    passes("2027-03-01T10:00");

    assertThat(team.balance(team.mia)).isZero();
  }

  @Test
  void whatIsTakenBackAfterItLapsedLeavesADebt() {
    decides("1");
    team.team.at("2026-11-25T10:00");
    Recognition given = team.team.from(team.ben).to(team.mia).big().give();
    passes("2026-12-01T10:00");
    passes("2027-01-01T10:00");
    team.team.corrections().remove(team.team.id(), given.id(), team.lea, "Odd.");
    assertThat(team.balance(team.mia)).isEqualTo(-5);
  }

  @Test
  void nothingLapsesWithoutAWarningAMonthBefore() {
    earnsOn("2025-01-10T10:00", 6);
    team.team.at("2026-11-20T10:00");
    decides("12");
    passes("2026-11-20T11:00");
    passes("2026-12-01T10:00");
    assertThat(team.balance(team.mia)).isEqualTo(6);
    assertThat(team.told).containsExactly(team.mia + " 6 lapse on 2027-01-01");
    passes("2027-01-01T10:00");
    assertThat(team.balance(team.mia)).isZero();
  }

  @Test
  void whereAdminsTurnItOffNothingLapsesThoughPeopleWereWarned() {
    decides("1");
    earnsOn("2026-11-25T10:00", 6);
    passes("2026-12-01T10:00");
    decides("");
    passes("2027-01-01T10:00");
    assertThat(team.balance(team.mia)).isEqualTo(6);
    assertThat(team.lapses.find(team.team.id())).isEmpty();
  }

  @Test
  void whoeverUsesThemInTimeLosesNothing() {
    decides("1");
    Reward lunch = team.offers(lunch().at(6));
    earnsOn("2026-11-25T10:00", 6);
    passes("2026-12-01T10:00");
    team.has(team.mia, lunch);
    passes("2027-01-01T10:00");
    assertThat(team.told).noneMatch(told -> told.endsWith("lapsed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "-1", "many", "1.5"})
  void onlyMonthsCount(String typed) {
    assertThat(team.lapses.decide(team.team.id(), team.lea, typed))
        .isEqualTo(new LapseOutcome.BadMonths());
  }

  @Test
  void onlyAdminsDecide() {
    assertThat(team.lapses.decide(team.team.id(), team.mia, "12"))
        .isInstanceOf(LapseOutcome.NotAdmin.class);
  }

  private void decides(String months) {
    assertThat(team.lapses.decide(team.team.id(), team.lea, months))
        .isInstanceOf(LapseOutcome.Decided.class);
  }

  private void earnsOn(String moment, int points) {
    team.team.at(moment);
    team.earns(team.mia, points);
  }

  private void passes(String moment) {
    team.team.at(moment);
    team.lapses.run();
  }
}
