package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The board that a digest tells to everybody. */
class ToldBoardTest {
  private static final Week WEEK = new Week(LocalDate.parse("2026-11-23"));

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final LeaderboardService service =
      new LeaderboardService(team.database(), team.directory(), team.clock());
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void whatWasGivenBetweenTwoPeopleIsLeftOutPointsAndAll() {
    Recognition quiet = team.from(ben).to(mia).big().give();
    team.join(zoe, quiet);
    team.from(zoe).to(mia).in(wins).give();
    team.from(mia).to(ben).give();

    assertThat(told()).containsExactly(new Place(1, false, mia, "Mia", 1, 1, 0, 1));
  }

  @Test
  void thoseWhoJoinedAreCounted() {
    team.join(zoe, team.from(ben).to(mia).in(wins).big().give());
    team.from(zoe).to(ben).in(wins).give();

    assertThat(told())
        .containsExactly(
            new Place(1, false, mia, "Mia", 6, 0, 1, 2),
            new Place(2, false, ben, "Ben", 1, 1, 0, 1));
  }

  @Test
  void whatWasTakenBackIsLeftOutWithThoseWhoJoined() {
    Recognition given = team.from(ben).to(mia).in(wins).give();
    team.join(zoe, given);
    team.takeBack(given);

    assertThat(told()).isEmpty();
  }

  @Test
  void whoStaysOffOrHasLeftIsNotNamedAndTakesNobodysRank() {
    MemberId tom = team.person("Tom");
    team.from(ben).to(mia, tom).in(wins).big().give();
    team.from(ben).to(zoe).in(wins).give();
    team.privacy().stayOffBoards(team.id(), mia, true);
    team.deactivate(tom);

    assertThat(told()).containsExactly(new Place(1, false, zoe, "Zoe", 1, 1, 0, 1));
  }

  @Test
  void oneWeekIsToldWhicheverItIs() {
    team.at("2026-11-22T23:59:59.999");
    team.from(ben).to(zoe).in(wins).give();
    team.at("2026-11-23T00:00");
    Recognition first = team.from(ben).to(mia).in(wins).give();
    team.at("2026-11-30T00:00");
    team.from(mia).to(ben).in(wins).give();
    team.join(zoe, first);

    assertThat(told()).containsExactly(new Place(1, false, mia, "Mia", 1, 1, 0, 1));
  }

  @Test
  void tenAreTold() {
    List<MemberId> crowd = team.people(11);
    team.from(ben).to(crowd).in(wins).give();

    assertThat(told()).hasSize(10).allMatch(place -> place.rank() == 1 && place.shared());
    assertThat(told()).last().extracting(Place::name).isEqualTo("Person 0010");
  }

  private List<Place> told() {
    return service.told(team.id(), WEEK, Coverage.EVERYTHING);
  }
}
