package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.Coverage;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Setting;
import app.huzzah.workspace.SettingsDraft;
import app.huzzah.workspace.SettingsOutcome;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin moves the workspace to another time zone: its digests come by that clock at once. */
class MovedZoneTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final DigestTeam told = new DigestTeam(team);
  private final SettingsService settings =
      new SettingsService(
          team.database(), team.directory(), told.digests::movedToAnotherZone, team.clock());
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId ada =
      team.save(
          new Member(
              new MemberId("U1ADA"),
              "Ada",
              "ada",
              Optional.empty(),
              false,
              false,
              false,
              false,
              true));

  @BeforeEach
  void everyFridayAtFour() {
    team.at("2026-11-23T10:00");
    told.digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, ada);
  }

  @AfterEach
  void drop() {
    team.close();
  }

  @Test
  void theAlarmIsSetToTheSameHourThere() {
    assertThat(told.alarms).containsEntry(wins, Instant.parse("2026-11-27T15:00:00Z"));
    moveTo("Asia/Tokyo");
    assertThat(told.alarms).containsEntry(wins, Instant.parse("2026-11-27T07:00:00Z"));
    moveTo("America/New_York");
    assertThat(told.alarms).containsEntry(wins, Instant.parse("2026-11-27T21:00:00Z"));
  }

  @Test
  void whereThatHourIsOverTodayItComesAtOnce() {
    team.at("2026-11-27T12:00"); // Eight in the evening in Tokyo.
    moveTo("Asia/Tokyo");

    assertThat(told.alarms).containsEntry(wins, team.clock().instant());
    assertThat(told.digests.postIfDue(team.id(), wins)).isInstanceOf(DueOutcome.Queued.class);
  }

  @Test
  void whatWasPostedDoesNotComeAgainWhenTheHourComesAgain() {
    team.at("2026-11-27T16:00");
    assertThat(told.digests.postIfDue(team.id(), wins)).isInstanceOf(DueOutcome.Queued.class);
    moveTo("America/New_York");

    team.at(Instant.parse("2026-11-27T21:00:00Z"));
    assertThat(told.digests.postIfDue(team.id(), wins)).isInstanceOf(DueOutcome.NotDue.class);
    assertThat(told.digests.nextAlarm(team.id(), wins))
        .contains(Instant.parse("2026-12-04T21:00:00Z"));
    assertThat(told.announced).hasSize(1);
  }

  @Test
  void anotherWorkspacesAlarmsStay() {
    told.alarms.clear();
    told.digests.movedToAnotherZone(new WorkspaceId("T2"));
    assertThat(told.alarms).isEmpty();
  }

  private void moveTo(String zone) {
    SettingsDraft draft =
        new SettingsDraft(
            Map.of(Setting.TIME_ZONE, zone),
            Optional.empty(),
            Echo.BIG,
            false,
            false,
            Set.of(),
            Set.of());
    assertThat(settings.change(team.id(), ada, settings.sheet(team.id()).version(), draft))
        .isInstanceOf(SettingsOutcome.Changed.class);
  }
}
