package app.huzzah.leaderboard;

import static app.huzzah.leaderboard.Period.ALL;
import static app.huzzah.leaderboard.Period.MONTH;
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
import app.huzzah.workspace.Week;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderboardServiceTest {
  private static final BoardQuery THIS_WEEK = BoardQuery.of(WEEK, RECEIVED);

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

    assertThat(board(THIS_WEEK, mia).places())
        .containsExactly(new Place(1, 1, mia, "Mia", 7, 2, 1, 2));
  }

  @Test
  void aGiverIsCountedOncePerRecipient() {
    team.from(ben).to(mia, zoe).big().give();

    Board board = board(BoardQuery.of(WEEK, GIVEN), ben);
    assertThat(board.places()).containsExactly(new Place(1, 1, ben, "Ben", 10, 0, 2, 2));
    assertThat(board.recognitions()).isEqualTo(1);
    assertThat(board.people()).isEqualTo(1);
    assertThat(board.points()).isEqualTo(10);
  }

  @Test
  void tiesShareARankAndTheNextRankIsSkipped() {
    MemberId ada = team.person("Ada");
    team.from(mia).to(ben, zoe).give();
    team.from(ben).to(zoe).give();
    team.from(zoe).to(ben).give();
    team.from(ben).to(ada).give();

    assertThat(board(THIS_WEEK, mia).places())
        .extracting(Place::rank, Place::sharing, Place::name)
        .containsExactly(tuple(1, 2, "Ben"), tuple(1, 2, "Zoe"), tuple(3, 1, "Ada"));
  }

  @Test
  void withinATieThanksFromMorePeopleComeFirst() {
    MemberId ada = team.person("Ada");
    team.from(mia).to(ada).give();
    team.from(mia).to(ada).give();
    team.from(mia).to(zoe).give();
    team.from(ben).to(zoe).give();

    assertThat(board(THIS_WEEK, mia).places())
        .extracting(Place::name)
        .containsExactly("Zoe", "Ada");
  }

  @Test
  void theOwnPlaceIsToldHoweverFarDown() {
    List<MemberId> crowd = team.people(40);
    team.from(ben).to(crowd).give();
    team.from(zoe).to(crowd).give();
    team.from(ben).to(mia).give();

    Board board = board(THIS_WEEK, mia);
    assertThat(board.places()).hasSize(10).extracting(Place::member).doesNotContain(mia);
    assertThat(board.own()).contains(new Place(41, 1, mia, "Mia", 1, 1, 0, 1));
  }

  @Test
  void theOwnPlaceIsToldAmongTheFirstToo() {
    team.from(ben).to(mia).give();

    Board board = board(THIS_WEEK, mia);
    assertThat(board.own()).contains(board.places().getFirst());
  }

  @Test
  void whoHasNoneYetHasNoPlace() {
    team.from(ben).to(mia).give();

    assertThat(board(THIS_WEEK, zoe).own()).isEmpty();
  }

  @Test
  void twoThousandPeopleCanShareTheFirstPlace() {
    List<MemberId> crowd = team.people(2_000);
    team.from(ben).to(crowd).give();

    MemberId last = crowd.getLast();
    Board board = board(THIS_WEEK, last);
    assertThat(board.places()).hasSize(10).allMatch(place -> place.rank() == 1);
    assertThat(board.places()).allMatch(place -> place.sharing() == 2_000);
    assertThat(board.places().getFirst().name()).isEqualTo("Person 0001");
    assertThat(board.own()).map(Place::rank).contains(1);
    assertThat(board.people()).isEqualTo(2_000);
    assertThat(board.recognitions()).isEqualTo(1);
  }

  @Test
  void whatWasTakenBackNeverCounts() {
    Recognition given = team.from(ben).to(mia).give();
    team.takeBack(given);

    Board board = board(THIS_WEEK, mia);
    assertThat(board.empty()).isTrue();
    assertThat(board.places()).isEmpty();
    assertThat(board.own()).isEmpty();
    assertThat(board.points()).isZero();
  }

  @Test
  void anEmptyWorkspaceHasAnEmptyBoard() {
    for (Period period : Period.values()) {
      for (View view : View.values()) {
        Board board = board(BoardQuery.of(period, view), mia);
        assertThat(board.empty()).isTrue();
        assertThat(board.people()).isZero();
      }
    }
  }

  @Test
  void whoHasLeftStaysInTheNumbersAndTakesNobodysRank() {
    team.from(ben).to(zoe).big().give();
    team.from(ben).to(mia).give();
    team.deactivate(zoe);

    Board board = board(THIS_WEEK, mia);
    assertThat(board.places()).containsExactly(new Place(1, 1, mia, "Mia", 1, 1, 0, 1));
    assertThat(board.people()).isEqualTo(2);
    assertThat(board.recognitions()).isEqualTo(2);
    assertThat(board.points()).isEqualTo(6);
  }

  @Test
  void aWeekEndsAtMidnightOnMondayInTheWorkspaceNotInUtc() {
    ChannelId wins = team.publicChannel("wins");
    team.at("2026-11-29T23:59:59.999");
    team.from(ben).to(mia).in(wins).give();
    team.at("2026-11-30T00:00");
    team.from(ben).to(zoe).in(wins).give();

    assertThat(board(THIS_WEEK, mia).places()).extracting(Place::member).containsExactly(zoe);
    assertThat(board(BoardQuery.of(MONTH, RECEIVED), mia).places())
        .extracting(Place::member)
        .containsExactlyInAnyOrder(mia, zoe);
    assertThat(service.board(team.id(), new Week(LocalDate.parse("2026-11-23")), RECEIVED).places())
        .extracting(Place::member)
        .containsExactly(mia);
  }

  @Test
  void kindAndSizeNarrowTogether() {
    team.from(ben).to(mia).win().big().give();
    team.from(ben).to(zoe).win().give();
    team.from(ben).to(zoe).big().give();

    Board bigWins = board(THIS_WEEK.only(Kind.WIN).only(Size.BIG), mia);
    assertThat(bigWins.places()).extracting(Place::member).containsExactly(mia);
    assertThat(bigWins.points()).isEqualTo(5);
  }

  @Test
  void aGroupsBoardShowsItsMembersOnTheSideThatIsAskedFor() {
    GroupId design = team.group("design", mia, zoe);
    team.from(ben).to(mia).give();
    team.from(mia).to(ben, zoe).give();

    Board received = board(THIS_WEEK.of(design), mia);
    assertThat(received.places()).extracting(Place::member).containsExactlyInAnyOrder(mia, zoe);
    assertThat(received.groupHandle()).contains("design");
    assertThat(board(BoardQuery.of(ALL, GIVEN).of(design), mia).places())
        .extracting(Place::member)
        .containsExactly(mia);
  }

  @Test
  void aPublicChannelsBoardIsForEverybody() {
    ChannelId wins = team.publicChannel("wins");
    team.from(ben).to(mia).in(wins).give();
    team.from(ben).to(zoe).give();

    assertThat(board(THIS_WEEK.in(wins), zoe).places())
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
        .isInstanceOfSatisfying(Board.class, board -> assertThat(board.own()).isEmpty())
        .isInstanceOfSatisfying(Board.class, board -> assertThat(board.places()).hasSize(1));
  }

  @Test
  void workspacesDoNotMix() {
    TestWorkspace other = TestWorkspace.inside(team.database(), "T2", ZoneOffset.UTC);
    MemberId ann = other.person("Ann");
    MemberId tom = other.person("Tom");
    other.from(ann).to(tom).give();
    team.from(ben).to(mia).give();

    assertThat(board(THIS_WEEK, mia).places()).extracting(Place::member).containsExactly(mia);
  }

  private Board board(BoardQuery query, MemberId asker) {
    return (Board) service.board(team.id(), query, asker, Optional.empty());
  }
}
