package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static app.huzzah.db.schema.Tables.BOARD_RUNG_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.schema.Routines;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Together;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counting whom boards find on which rung, after totals have moved. */
class TidyTest {
  private static final int PEOPLE = 70;

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final LeaderboardService service =
      new LeaderboardService(team.database(), team.directory(), team.clock());

  @AfterEach
  void nothingDiffers() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  @Test
  void boardsSayTheSameBeforeAndAfter() {
    List<MemberId> people = team.people(PEOPLE);
    everybodyThanksTheNext(people);
    assertThat(service.tidy(() -> true)).isPositive();
    team.from(people.get(0)).to(people.get(2)).big().give();
    team.privacy().stayOffBoards(team.id(), people.get(5), true);
    List<Board> before = boards(people);

    int moves = moves();
    assertThat(service.tidy(() -> true)).isEqualTo(moves).isPositive();

    assertThat(boards(people)).isEqualTo(before);
    assertThat(before.getFirst().rankings().getFirst().people()).isEqualTo(PEOPLE - 1);
    assertThat(service.tidy(() -> true)).isZero();
  }

  @Test
  void eachRungHasOneEntry() {
    List<MemberId> people = team.people(3);
    everybodyThanksTheNext(people);
    service.tidy(() -> true);
    int entries = entries();
    assertThat(entries).isPositive();

    // All of them from one rung to another.
    everybodyThanksTheNext(people);
    service.tidy(() -> true);

    assertThat(entries()).isEqualTo(entries);
  }

  @Test
  void whereAllWasTakenBackNothingIsLeft() {
    List<Recognition> given = everybodyThanksTheNext(team.people(PEOPLE));
    service.tidy(() -> true);
    given.forEach(team::takeBack);

    assertThat(service.tidy(() -> true)).isPositive();

    assertThat(entries()).isZero();
  }

  @Test
  void someAreCountedAndOthersNotYet() {
    List<MemberId> people = team.people(20);
    everybodyThanksTheNext(people);
    team.from(people.get(0)).to(people.get(2)).big().give();
    List<Board> before = boards(people);

    RungStore.Step step = RungStore.Step.FIRST;
    do {
      UUID board = step.lastBoard();
      step = team.database().query(dsl -> RungStore.follow(dsl, board, 7));
      assertThat(boards(people)).isEqualTo(before);
      assertThat(Verification.differences(team.database())).isEmpty();
    } while (step.moves() == 7);
    assertThat(moves()).isZero();
  }

  @Test
  void theVersionBeforeCountsThemToo() {
    everybodyThanksTheNext(team.people(3));
    int moves = moves();

    int counted =
        team.database().query(dsl -> Routines.boardRungsFollow(dsl.configuration(), 100_000));

    assertThat(counted).isEqualTo(moves).isPositive();
    assertThat(moves()).isZero();
  }

  @Test
  void whatIsLeftWaitsForTheNextTime() {
    List<MemberId> people = team.people(PEOPLE);
    everybodyThanksTheNext(people);
    everybodyThanksTheNext(people);
    everybodyThanksTheNext(people);
    List<Board> before = boards(people);

    int moves = moves();
    assertThat(service.tidy(() -> false)).isLessThan(moves).isPositive();
    assertThat(boards(people)).isEqualTo(before);

    assertThat(service.tidy(() -> true)).isPositive();
    assertThat(boards(people)).isEqualTo(before);
    assertThat(moves()).isZero();
  }

  @Test
  void nothingIsLostOfWhatIsGivenMeanwhile() throws Exception {
    List<MemberId> people = team.people(20);
    int givers = 4;
    AtomicInteger giving = new AtomicInteger(givers);
    List<Integer> done =
        Together.doAll(
            givers + 1,
            number ->
                number == givers ? tidyWhile(giving) : giveAndTakeBack(people, number, giving));

    assertThat(done.getLast() + service.tidy(() -> true)).isPositive();
    assertThat(Verification.differences(team.database())).isEmpty();
    Board board = board(BoardQuery.of(Period.WEEK), people.getFirst());
    assertThat(board.together().now())
        .isEqualTo(new app.huzzah.leaderboard.Together.Turnout(4, 20));
  }

  /** Each gives to all others, then gives and takes back. */
  private int giveAndTakeBack(List<MemberId> people, int number, AtomicInteger giving) {
    try {
      for (int i = 0; i < 30; i++) {
        int to = (number + 1 + i % (people.size() - 1)) % people.size();
        Recognition given = team.from(people.get(number)).to(people.get(to)).give();
        if (i >= people.size() - 1) {
          team.takeBack(given);
        }
      }
      return number;
    } finally {
      giving.decrementAndGet();
    }
  }

  /** How many moves were counted. */
  private int tidyWhile(AtomicInteger giving) {
    int moves = 0;
    while (giving.get() > 0) {
      moves += service.tidy(() -> true);
    }
    return moves;
  }

  private List<Recognition> everybodyThanksTheNext(List<MemberId> people) {
    List<Recognition> given = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      given.add(team.from(people.get(i)).to(people.get((i + 1) % people.size())).give());
    }
    return given;
  }

  private List<Board> boards(List<MemberId> people) {
    List<Board> boards = new ArrayList<>();
    for (Period period : Period.values()) {
      boards.add(board(BoardQuery.of(period), people.get(2)));
      boards.add(board(BoardQuery.of(period).at(4), people.get(5)));
    }
    return boards;
  }

  private Board board(BoardQuery query, MemberId asker) {
    return (Board) service.board(team.id(), query, asker, Optional.empty());
  }

  private int moves() {
    return team.database().query(dsl -> dsl.fetchCount(BOARD_RUNG_MOVE));
  }

  private int entries() {
    return team.database().query(dsl -> dsl.fetchCount(BOARD_RUNG));
  }
}
