package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.PrivacyService;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom boards show, under which name, and how many people could be there. */
class WhoIsOnBoardsTest {
  private static final BoardQuery BOTH = BoardQuery.of(Period.WEEK);

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final LeaderboardService service =
      new LeaderboardService(team.database(), team.directory(), team.clock());
  private final PrivacyService privacy = team.privacy();
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");
  private final ChannelId wins = team.publicChannel("wins");
  private final GroupId design = team.group("design", mia, ben, zoe);

  /** The whole workspace, a channel and a group are read by different statements. */
  private final List<BoardQuery> everyWay = List.of(BOTH, BOTH.in(wins), BOTH.of(design));

  @AfterEach
  void nothingDiffers() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  @Test
  void aMemberWhoIsRenamedStandsThereUnderTheNewName() {
    team.from(ben).to(mia, zoe).in(wins).give();
    team.save(named(zoe, "Anouk"));

    for (BoardQuery query : everyWay) {
      assertThat(received(query)).extracting(Place::name).containsExactly("Anouk", "Mia");
      assertThat(received(query)).extracting(Place::member).containsExactly(zoe, mia);
    }
  }

  @Test
  void whoHasLeftStaysInTheNumbersAndTakesNobodysRank() {
    team.from(ben).to(zoe).in(wins).big().give();
    team.from(ben).to(mia).in(wins).give();
    team.deactivate(zoe);

    for (BoardQuery query : everyWay) {
      assertThat(received(query)).containsExactly(new Place(1, false, mia, "Mia", 1, 1, 0, 1));
      assertThat(board(query, mia).rankings().getFirst().people()).isEqualTo(1);
      assertThat(board(query, mia).together().now()).isEqualTo(new Together.Turnout(1, 2));
    }
  }

  @Test
  void whoComesBackStandsThereAgain() {
    team.from(ben).to(zoe).in(wins).big().give();
    team.from(ben).to(mia).in(wins).give();
    team.deactivate(zoe);
    team.save(named(zoe, "Zoe"));

    for (BoardQuery query : everyWay) {
      assertThat(received(query)).extracting(Place::member).containsExactly(zoe, mia);
      assertThat(board(query, mia).rankings().getFirst().own()).map(Place::rank).contains(2);
    }
  }

  @Test
  void whoStaysOffIsOnNoBoardOnNeitherSideAndNobodyMissesARank() {
    team.from(zoe).to(mia).in(wins).give();
    team.from(ben).to(zoe).in(wins).big().give();
    team.from(mia).to(ben).in(wins).give();
    privacy.stayOffBoards(team.id(), zoe, true);

    for (BoardQuery query : everyWay) {
      Board board = board(query, zoe);
      assertThat(board.stayedOff()).isTrue();
      assertThat(board.rankings()).allMatch(side -> side.own().isEmpty() && side.people() == 2);
      assertThat(board.rankings().getFirst().places())
          .containsExactly(
              new Place(1, true, ben, "Ben", 1, 1, 0, 1),
              new Place(1, true, mia, "Mia", 1, 1, 0, 1));
      assertThat(board.rankings().getLast().places())
          .extracting(Place::member)
          .containsExactly(ben, mia);
      assertThat(board.together().now()).isEqualTo(new Together.Turnout(3, 3));
      assertThat(board(query, mia).stayedOff()).isFalse();
    }
  }

  @Test
  void whoStayedOffComesBackWithAllThatCameMeanwhile() {
    team.from(ben).to(zoe).in(wins).give();
    privacy.stayOffBoards(team.id(), zoe, true);
    team.from(mia).to(zoe).in(wins).big().give();
    privacy.stayOffBoards(team.id(), zoe, false);

    for (BoardQuery query : everyWay) {
      assertThat(board(query, zoe).rankings().getFirst().own())
          .contains(new Place(1, false, zoe, "Zoe", 6, 1, 1, 2));
    }
  }

  @Test
  void botsGuestsOutsidersAndThoseWhoHaveLeftCannotTakePart() {
    others();
    team.deactivate(ben);

    assertThat(board(BOTH, mia).together().of()).hasValue(2);
    assertThat(board(BOTH.of(design), mia).together().of()).hasValue(2);
    assertThat(board(BOTH.in(wins), mia).together().of()).isEmpty();
  }

  @Test
  void whoStaysOffBoardsStillTakesPart() {
    privacy.stayOffBoards(team.id(), ben, true);

    assertThat(board(BOTH, mia).together().of()).hasValue(3);
  }

  @Test
  void guestsAndOutsidersTakePartWhereAdminsLetThem() {
    Workspace open = TestWorkspace.settings("T2", team.zone());
    TestWorkspace friendly =
        TestWorkspace.inside(
            team.database(),
            new Workspace(open.id(), open.name(), open.bot(), lettingIn(open.settings()), 1));
    friendly.save(someone("U1", false, false, false));
    friendly.save(someone("U2", false, true, false));
    friendly.save(someone("U3", false, false, true));
    friendly.save(someone("U4", true, false, false));
    GroupId three =
        friendly.group("all", new MemberId("U1"), new MemberId("U2"), new MemberId("U4"));

    assertThat(of(friendly, BOTH)).isEqualTo(3);
    assertThat(of(friendly, BOTH.of(three))).isEqualTo(2);
  }

  @Test
  void newPeopleAreCountedWithinAMinute() {
    assertThat(board(BOTH, mia).together().of()).hasValue(3);
    team.person("Tom");
    team.clock().pass(Duration.ofMinutes(1));

    assertThat(board(BOTH, mia).together().of()).hasValue(4);
  }

  private void others() {
    team.save(someone("U1BOT", true, false, false));
    team.save(someone("U2GUEST", false, true, false));
    team.save(someone("U3OUTSIDER", false, false, true));
  }

  private static Settings lettingIn(Settings all) {
    return new Settings(
        all.zone(),
        all.emoji(),
        all.smallPoints(),
        all.bigPoints(),
        all.weeklyAllowance(),
        all.leaderAllowance(),
        all.companyValues(),
        all.postChannel(),
        all.echo(),
        true,
        true);
  }

  private static Member someone(String id, boolean bot, boolean guest, boolean outsider) {
    return new Member(
        new MemberId(id), id, id, Optional.empty(), bot, false, guest, outsider, false);
  }

  private static Member named(MemberId id, String name) {
    return new Member(id, name, name, Optional.empty(), false, false, false, false, false);
  }

  private int of(TestWorkspace where, BoardQuery query) {
    Board board = (Board) service.board(where.id(), query, new MemberId("U1"), Optional.empty());
    return board.together().of().orElseThrow();
  }

  private List<Place> received(BoardQuery query) {
    return board(query, mia).rankings().getFirst().places();
  }

  private Board board(BoardQuery query, MemberId asker) {
    return (Board) service.board(team.id(), query, asker, Optional.empty());
  }
}
