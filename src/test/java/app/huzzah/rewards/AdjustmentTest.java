package app.huzzah.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.rewards.AdjustOutcome.Adjusted;
import app.huzzah.rewards.AdjustOutcome.BadPoints;
import app.huzzah.rewards.AdjustOutcome.NoReason;
import app.huzzah.rewards.AdjustOutcome.NotAdmin;
import app.huzzah.rewards.AdjustOutcome.NotTakingPart;
import app.huzzah.rewards.AdjustOutcome.ReasonTooLong;
import app.huzzah.rewards.AdjustOutcome.TooMuch;
import app.huzzah.rewards.AdjustOutcome.YourOwn;
import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentTest {
  private final RewardTeam team = new RewardTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void anAdminGivesAndTakesPointsAndTheMemberIsTold() {
    Adjusted given = (Adjusted) adjust(team.mia, "+15", "Moved from the old bot.");
    assertThat(given.balance()).isEqualTo(15);
    assertThat(given.adjustment().reason()).isEqualTo("Moved from the old bot.");

    Adjusted taken = (Adjusted) adjust(team.mia, "−5", "Counted twice there.");
    assertThat(taken.balance()).isEqualTo(10);
    assertThat(team.balance(team.mia)).isEqualTo(10);
    assertThat(team.told).containsExactly(team.mia + " 15", team.mia + " -5");
  }

  @Test
  void neverBelowZero() {
    adjust(team.mia, "15", "Moved.");
    assertThat(adjust(team.mia, "-16", "Too much.")).isEqualTo(new TooMuch(15));
    assertThat(team.balance(team.mia)).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "ten", "1.5", "1000001", "99999999999"})
  void onlyWholeNumbersCount(String typed) {
    assertThat(adjust(team.mia, typed, "Why not.")).isEqualTo(new BadPoints());
  }

  @Test
  void theSameFormCountsOnce() {
    adjust(team.lea, team.mia, "15", "Moved.", "V1");
    adjust(team.lea, team.mia, "15", "Moved.", "V1");
    assertThat(team.balance(team.mia)).isEqualTo(15);
  }

  @Test
  void onlyAdminsNotForThemselvesAndWithAReason() {
    assertThat(adjust(team.ben, team.mia, "1", "Please.", "V1")).isInstanceOf(NotAdmin.class);
    assertThat(adjust(team.lea, "1", "For me.")).isEqualTo(new YourOwn());
    assertThat(adjust(team.mia, "1", " ")).isEqualTo(new NoReason());
    assertThat(adjust(team.mia, "1", "x".repeat(501))).isEqualTo(new ReasonTooLong(501));
    team.team.deactivate(team.ben);
    assertThat(adjust(team.ben, "1", "A farewell."))
        .isEqualTo(new NotTakingPart(Exclusion.DEACTIVATED));
    assertThat(team.told).isEmpty();
  }

  private AdjustOutcome adjust(MemberId member, String points, String reason) {
    return adjust(team.lea, member, points, reason, team.form());
  }

  private AdjustOutcome adjust(
      MemberId by, MemberId member, String points, String reason, String form) {
    return team.adjustments.adjust(team.team.id(), by, member, points, reason, form);
  }
}
