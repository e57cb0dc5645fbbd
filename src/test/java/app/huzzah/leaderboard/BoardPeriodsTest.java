package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Setting;
import app.huzzah.workspace.SettingsDraft;
import app.huzzah.workspace.SettingsOutcome;
import app.huzzah.workspace.SettingsService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which boards something is on, by the day on which it was given. */
class BoardPeriodsTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final LeaderboardService service =
      new LeaderboardService(team.database(), team.directory(), team.clock());
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void nothingDiffers() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  @Test
  void aWeekEndsAtMidnightOnMondayInTheWorkspaceNotInUtc() {
    team.at("2026-11-29T23:59:59.999");
    team.from(ben).to(mia).give();
    team.at("2026-11-30T00:00");
    team.from(ben).to(zoe).give();

    assertThat(received(Period.WEEK, false)).containsExactly(zoe);
    assertThat(received(Period.WEEK, true)).containsExactly(mia);
    assertThat(received(Period.MONTH, false)).containsExactly(mia, zoe);
  }

  /** The first of January 2029 is a Monday. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL")
  void onOneDayAWeekAMonthAQuarterAndAYearBegin(Period period) {
    team.at("2028-12-31T23:59:59.999");
    Recognition last = team.from(ben).to(mia).give();
    team.at("2029-01-01T00:00");

    Board fresh = board(period, false);
    assertThat(fresh.empty()).isTrue();
    assertThat(fresh.together().before()).contains(new Together.Turnout(1, 1));

    team.from(mia).to(zoe).give();
    team.join(zoe, last);
    assertThat(received(period, false)).containsExactly(mia, zoe);
    assertThat(given(period, false)).containsExactly(mia, zoe);
    assertThat(received(period, true)).containsExactly(mia);
    assertThat(received(Period.ALL, false)).containsExactly(mia, zoe);
    assertThat(board(period, false).together().before()).contains(new Together.Turnout(1, 1));
  }

  @Test
  void theLastPeriodIsTheWholeOneBefore() {
    giveOn("2026-09-30T23:59", mia);
    giveOn("2026-10-01T00:00", zoe);
    giveOn("2026-10-31T12:00", mia);
    team.at("2026-11-25T10:00");

    assertThat(received(Period.MONTH, false)).isEmpty();
    assertThat(received(Period.MONTH, true)).containsExactly(mia, zoe);
    assertThat(received(Period.QUARTER, true)).containsExactly(mia);
    assertThat(received(Period.QUARTER, false)).containsExactly(mia, zoe);
    assertThat(received(Period.YEAR, true)).isEmpty();
    assertThat(received(Period.WEEK, true)).isEmpty();
    assertThat(board(Period.MONTH, true).together())
        .isEqualTo(
            new Together(
                new Together.Turnout(1, 2),
                Optional.of(new Together.Turnout(1, 1)),
                OptionalInt.of(3)));
  }

  @Test
  void whoeverJoinsCountsOnTheDayOnWhichTheyJoin() {
    team.at("2026-11-27T10:00");
    Recognition given = team.from(ben).to(mia).big().give();
    team.at("2026-12-01T10:00");
    team.join(zoe, given);

    assertThat(board(Period.WEEK, false).rankings().getFirst().places())
        .containsExactly(new Place(1, false, mia, "Mia", 1, 0, 0, 1));
    assertThat(given(Period.WEEK, false)).containsExactly(zoe);
    assertThat(given(Period.WEEK, true)).containsExactly(ben);
    assertThat(board(Period.ALL, false).rankings().getFirst().places())
        .containsExactly(new Place(1, false, mia, "Mia", 6, 0, 1, 2));
  }

  @Test
  void aWorkspaceThatMovesEastKeepsItsHistory() {
    team.at("2026-11-29T23:30"); // Monday morning in Tokyo.
    Recognition given = team.from(ben).to(mia).give();
    moveTo("Asia/Tokyo");
    team.at("2026-11-29T23:45");

    assertThat(received(Period.WEEK, false)).isEmpty();
    assertThat(received(Period.WEEK, true)).containsExactly(mia);

    team.join(zoe, given);
    assertThat(given(Period.WEEK, false)).containsExactly(zoe);
    assertThat(given(Period.WEEK, true)).containsExactly(ben);
    team.takeBack(given);
    assertThat(board(Period.ALL, false).empty()).isTrue();
  }

  @Test
  void aWorkspaceThatMovesWestKeepsItsHistory() {
    team.at("2026-11-30T00:30"); // Still Sunday in New York.
    Recognition given = team.from(ben).to(mia).give();
    moveTo("America/New_York");

    assertThat(received(Period.WEEK, false)).isEmpty();
    team.at("2026-11-30T12:00");
    assertThat(received(Period.WEEK, false)).containsExactly(mia);
    team.takeBack(given);
    assertThat(board(Period.ALL, false).empty()).isTrue();
  }

  private void giveOn(String localTime, MemberId to) {
    team.at(localTime);
    team.from(ben).to(to).give();
  }

  private void moveTo(String zone) {
    MemberId admin =
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
    SettingsService settings =
        new SettingsService(team.database(), team.directory(), any -> {}, team.clock());
    SettingsDraft draft =
        new SettingsDraft(
            Map.of(Setting.TIME_ZONE, zone),
            Optional.empty(),
            Echo.BIG,
            false,
            false,
            Set.of(),
            Set.of());
    assertThat(settings.change(team.id(), admin, settings.sheet(team.id()).version(), draft))
        .isInstanceOf(SettingsOutcome.Changed.class);
  }

  /** Who received, in the order of their ids. */
  private List<MemberId> received(Period period, boolean last) {
    return people(board(period, last).rankings().getFirst());
  }

  private List<MemberId> given(Period period, boolean last) {
    return people(board(period, last).rankings().getLast());
  }

  private static List<MemberId> people(Ranking ranking) {
    return ranking.places().stream().map(Place::member).sorted().toList();
  }

  private Board board(Period period, boolean last) {
    BoardQuery query = BoardQuery.of(period).during(period, last);
    return (Board) service.board(team.id(), query, mia, Optional.empty());
  }
}
