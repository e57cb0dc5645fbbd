package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GiveTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final WorkspaceId T2 = new WorkspaceId("T2");

  private final TestWorkspace outer = TestWorkspace.in(BERLIN);
  private final TestWorkspace team =
      TestWorkspace.inside(outer.database(), Workspace.withFirstSettings(T2, "Acme", BERLIN));
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId ida = team.person("Ida");

  @AfterEach
  void nothingDiffers() {
    assertThat(Verification.differences(outer.database())).isEmpty();
    outer.close();
  }

  @Test
  void aSecondDeliveryStoresNothing() {
    Recognition given = team.from(mia).to(ben).key("command:1").give();

    GiveOutcome again = team.from(mia).to(ben).key("command:1").outcome();

    assertThat(again).isEqualTo(new GiveOutcome.AlreadyGiven(given, allowance(1)));
    assertThat(balance(ben)).isEqualTo(1);
  }

  @Test
  void aGiftOverTheAllowanceIsRefusedWhole() {
    team.from(mia).to(ben).big().give();

    GiveOutcome outcome =
        team.from(mia).to(ben, ida, team.person("Tom"), team.person("Zoe")).big().outcome();

    assertThat(outcome).isEqualTo(new GiveOutcome.OverAllowance(20, 4, 5, allowance(5)));
    assertThat(balance(ben)).isEqualTo(5);
    assertThat(balance(ida)).isZero();
  }

  @Test
  void theAllowanceComesAnewWithTheWorkspacesMonday() {
    team.at("2026-11-29T23:59:59");
    team.from(mia).to(ben, ida).big().give();
    team.from(mia).to(ben, ida).big().give();
    assertThat(team.from(mia).to(ben).outcome()).isInstanceOf(GiveOutcome.OverAllowance.class);

    team.at("2026-11-30T00:00:00");
    assertThat(team.from(mia).to(ben).outcome()).isInstanceOf(GiveOutcome.Given.class);
    assertThat(team.recognitions().allowance(team.id(), mia).left()).isEqualTo(19);
    assertThat(team.recognitions().allowance(team.id(), mia).resetsAt())
        .isEqualTo("2026-12-06T23:00:00Z");
  }

  @Test
  void aDeliveryAfterTheWeeksEndIsStillTheSameGift() {
    team.at("2026-11-29T23:59:59");
    team.from(mia).to(ben).key("command:1").give();

    team.at("2026-11-30T00:00:01");
    assertThat(team.from(mia).to(ben).key("command:1").outcome())
        .isInstanceOf(GiveOutcome.AlreadyGiven.class);
    assertThat(team.recognitions().allowance(team.id(), mia).spent()).isZero();
  }

  @Test
  void aReasonThatNobodyCanReadIsNone() {
    assertThat(team.from(mia).to(ben).because("\u200b\u2060 ").outcome())
        .isEqualTo(new GiveOutcome.NoReason());
  }

  @Test
  void threeThousandCharactersFitAndNoMore() {
    assertThat(team.from(mia).to(ben).because("x".repeat(3_000)).give().message()).hasSize(3_000);
    assertThat(team.from(mia).to(ben).because("x".repeat(3_001)).outcome())
        .isEqualTo(new GiveOutcome.MessageTooLong(3_001));
  }

  @Test
  void valuesThatTheWorkspaceDoesNotHaveAreIgnored() {
    assertThat(team.from(mia).to(ben).values("growth", "greed", "growth").give().values())
        .containsExactly("growth");
  }

  @Test
  void aGroupCountsAsItsMembersWithoutTheGiver() {
    assertThat(team.from(mia).to(ben).to(team.group("design", mia, ben, ida)).give().recipients())
        .containsExactlyInAnyOrder(ben, ida);
    assertThat(team.from(mia).to(team.group("me", mia)).outcome())
        .isEqualTo(new GiveOutcome.NobodyToThank(List.of()));
  }

  @Test
  void whoeverHasLeftGivesNothing() {
    team.deactivate(mia);
    assertThat(team.from(mia).to(ben).outcome())
        .isEqualTo(new GiveOutcome.NotAGiver(Exclusion.DEACTIVATED));
  }

  private int balance(MemberId member) {
    return team.recognitions().balance(team.id(), member);
  }

  private Allowance allowance(int spent) {
    return new Allowance(20, spent, Instant.parse("2026-11-29T23:00:00Z"));
  }
}
