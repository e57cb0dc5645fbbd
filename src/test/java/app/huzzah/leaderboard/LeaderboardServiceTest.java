package app.huzzah.leaderboard;

import static app.huzzah.leaderboard.Period.ALL;
import static app.huzzah.leaderboard.Period.WEEK;
import static app.huzzah.leaderboard.View.GIVEN;
import static app.huzzah.leaderboard.View.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderboardServiceTest {
  private static final BoardQuery BOTH = BoardQuery.of(WEEK);
  private static final BoardQuery THIS_WEEK = BOTH.only(RECEIVED);

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final LeaderboardService service =
      new LeaderboardService(team.database(), team.directory(), team.clock());
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void smallAndBigAreCountedBesideThePoints() {
    team.from(ben).to(mia).give();
    team.from(zoe).to(mia).win().big().give();
    team.from(zoe).to(mia).lesson().give();

    assertThat(received(THIS_WEEK, mia).places())
        .containsExactly(new Place(1, false, mia, "Mia", 7, 2, 1, 2));
  }

  @Test
  void thoseWhoGiveStandBesideThoseWhoReceive() {
    team.from(ben).to(mia, zoe).big().give();
    team.from(zoe).to(mia).give();

    Board board = board(BOTH, mia);
    assertThat(board.rankings()).extracting(Ranking::view).containsExactly(RECEIVED, GIVEN);
    assertThat(board.rankings().getFirst().places())
        .containsExactly(
            new Place(1, false, mia, "Mia", 6, 1, 1, 2),
            new Place(2, false, zoe, "Zoe", 5, 0, 1, 1));
    assertThat(board.rankings().getLast().places())
        .containsExactly(
            new Place(1, false, ben, "Ben", 10, 0, 2, 2),
            new Place(2, false, zoe, "Zoe", 1, 1, 0, 1));
    assertThat(board.rankings().getLast().own()).isEmpty();
    assertThat(board.rankings()).allMatch(side -> side.people() == 2);
    assertThat(board.together().now()).isEqualTo(new Together.Turnout(2, 2));
  }

  @Test
  void whoJoinsGivesAPointToEach() {
    Recognition given = team.from(ben).to(mia).lesson().big().give();
    team.join(zoe, given);

    Board board = board(BOTH.only(Kind.LESSON), zoe);
    assertThat(board.rankings().getFirst().places())
        .containsExactly(new Place(1, false, mia, "Mia", 6, 0, 1, 2));
    assertThat(board.rankings().getLast().own())
        .contains(new Place(2, false, zoe, "Zoe", 1, 0, 0, 1));
    assertThat(board(BOTH.only(Size.SMALL), zoe).empty()).isTrue();
  }

  @Test
  void tiesShareARankAndTheNextRankIsSkipped() {
    MemberId ada = team.person("Ada");
    team.from(mia).to(ben, zoe).give();
    team.from(ben).to(zoe).give();
    team.from(zoe).to(ben).give();
    team.from(ben).to(ada).give();

    assertThat(received(THIS_WEEK, mia).places())
        .extracting(Place::rank, Place::shared, Place::name)
        .containsExactly(tuple(1, true, "Ben"), tuple(1, true, "Zoe"), tuple(3, false, "Ada"));
  }

  @Test
  void withinATieThanksFromMorePeopleComeFirst() {
    MemberId ada = team.person("Ada");
    team.from(mia).to(ada).give();
    team.from(mia).to(ada).give();
    team.from(mia).to(zoe).give();
    team.from(ben).to(zoe).give();

    assertThat(received(THIS_WEEK, mia).places())
        .extracting(Place::rank, Place::name)
        .containsExactly(tuple(1, "Zoe"), tuple(1, "Ada"));
  }

  @Test
  void whoHasNoneYetHasNoPlace() {
    team.from(ben).to(mia).give();

    assertThat(received(THIS_WEEK, zoe).own()).isEmpty();
    assertThat(board(THIS_WEEK, zoe).stayedOff()).isFalse();
  }

  @Test
  void whatWasTakenBackNeverCounts() {
    Recognition given = team.from(ben).to(mia).give();
    team.join(zoe, given);
    team.takeBack(given);

    Board board = board(BOTH, mia);
    assertThat(board.empty()).isTrue();
    assertThat(board.rankings())
        .allMatch(side -> side.places().isEmpty() && side.own().isEmpty() && side.people() == 0);
  }

  @Test
  void anEmptyWorkspaceHasAnEmptyBoard() {
    GroupId design = team.group("design", mia);
    ChannelId wins = team.publicChannel("wins");
    for (Period period : Period.values()) {
      BoardQuery all = BoardQuery.of(period);
      for (BoardQuery query : new BoardQuery[] {all, all.of(design), all.in(wins), all.at(7)}) {
        Board board = board(query, mia);
        assertThat(board.empty()).isTrue();
        assertThat(board.pages()).isEqualTo(1);
        assertThat(board.rankings()).hasSize(2).allMatch(side -> side.places().isEmpty());
        assertThat(board.together().before())
            .isEqualTo(period == ALL ? Optional.empty() : Optional.of(new Together.Turnout(0, 0)));
      }
    }
  }

  @Test
  void kindAndSizeNarrowTogether() {
    team.from(ben).to(mia).win().big().give();
    team.from(ben).to(zoe).win().give();
    team.from(ben).to(zoe).big().give();

    Board bigWins = board(BOTH.only(Kind.WIN).only(Size.BIG), mia);
    assertThat(bigWins.rankings().getFirst().places())
        .containsExactly(new Place(1, false, mia, "Mia", 5, 0, 1, 1));
    assertThat(bigWins.rankings().getLast().places())
        .containsExactly(new Place(1, false, ben, "Ben", 5, 0, 1, 1));
    assertThat(received(THIS_WEEK.only(Kind.WIN), mia).places())
        .extracting(Place::member)
        .containsExactly(mia, zoe);
    assertThat(received(THIS_WEEK.only(Size.BIG), mia).people()).isEqualTo(2);
  }

  @Test
  void aGroupsBoardShowsItsMembersOnBothSides() {
    GroupId design = team.group("design", mia, zoe);
    team.from(ben).to(mia).give();
    team.from(mia).to(ben, zoe).give();

    Board board = board(BOTH.of(design), ben);
    assertThat(board.groupHandle()).contains("design");
    assertThat(board.rankings().getFirst().places())
        .extracting(Place::member)
        .containsExactly(mia, zoe);
    assertThat(board.rankings().getFirst().own()).isEmpty();
    assertThat(board.rankings().getLast().places()).extracting(Place::member).containsExactly(mia);
    assertThat(board.together().now()).isEqualTo(new Together.Turnout(1, 2));
    assertThat(board(BOTH, ben).groupHandle()).isEmpty();
  }

  @Test
  void channelAndGroupNarrowTogether() {
    GroupId design = team.group("design", mia);
    ChannelId wins = team.publicChannel("wins");
    team.from(ben).to(mia, zoe).in(wins).give();
    team.from(ben).to(mia).give();

    assertThat(received(THIS_WEEK.in(wins).of(design), mia).places())
        .containsExactly(new Place(1, false, mia, "Mia", 1, 1, 0, 1));
  }

  @Test
  void aPublicChannelsBoardIsForEverybody() {
    ChannelId wins = team.publicChannel("wins");
    team.from(ben).to(mia).in(wins).give();
    team.from(ben).to(zoe).give();

    assertThat(received(THIS_WEEK.in(wins), zoe).places())
        .extracting(Place::member)
        .containsExactly(mia);
  }

  @Test
  void aPrivateChannelsBoardIsToldWithinItAlone() {
    ChannelId secret = team.privateChannel("secret");
    ChannelId elsewhere = team.publicChannel("general");
    team.from(ben).to(mia).in(secret).give();
    BoardQuery query = THIS_WEEK.in(secret);

    assertThat(service.board(team.id(), query, mia, Optional.empty()))
        .isEqualTo(new BoardOutcome.PrivateChannel(secret));
    assertThat(service.board(team.id(), query, mia, Optional.of(elsewhere)))
        .isEqualTo(new BoardOutcome.PrivateChannel(secret));
    assertThat(service.board(team.id(), query, ben, Optional.of(secret)))
        .isInstanceOfSatisfying(
            Board.class,
            board -> {
              assertThat(board.rankings().getFirst().places()).hasSize(1);
              assertThat(board.rankings().getFirst().own()).isEmpty();
            });
  }

  @Test
  void whatIsGivenPrivatelyCountsOnTheBoardsOfAll() {
    team.from(ben).to(mia).in(team.privateChannel("secret")).give();
    team.from(zoe).to(mia).big().give();

    assertThat(received(THIS_WEEK, ben).places())
        .containsExactly(new Place(1, false, mia, "Mia", 6, 1, 1, 2));
  }

  @Test
  void workspacesDoNotMix() {
    TestWorkspace other = TestWorkspace.inside(team.database(), "T2", ZoneOffset.UTC);
    MemberId ann = other.person("Ann");
    MemberId tom = other.person("Tom");
    other.from(ann).to(tom).give();
    team.from(ben).to(mia).give();

    Board board = board(BOTH, mia);
    assertThat(board.rankings().getFirst().places()).extracting(Place::member).containsExactly(mia);
    assertThat(board.together().now()).isEqualTo(new Together.Turnout(1, 1));
    assertThat(board.together().of()).hasValue(3);
  }

  private Ranking received(BoardQuery query, MemberId asker) {
    return board(query, asker).rankings().getFirst();
  }

  private Board board(BoardQuery query, MemberId asker) {
    return (Board) service.board(team.id(), query, asker, Optional.empty());
  }
}
