package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Together;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Putting together what boards count people by. */
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
    team.from(people.get(0)).to(people.get(2)).big().give();
    team.privacy().stayOffBoards(team.id(), people.get(5), true);
    int entries = entries(team.id());
    List<Board> before = boards(people);

    int less = service.tidy();

    assertThat(less).isPositive();
    assertThat(entries(team.id())).isEqualTo(entries - less);
    assertThat(boards(people)).isEqualTo(before);
    assertThat(before.getFirst().rankings().getFirst().people()).isEqualTo(PEOPLE - 1);
    assertThat(service.tidy()).isZero();
  }

  @Test
  void whereAllWasTakenBackNothingIsLeft() {
    everybodyThanksTheNext(team.people(PEOPLE)).forEach(team::takeBack);

    int less = service.tidy();

    assertThat(less).isPositive();
    assertThat(entries(team.id())).isZero();
  }

  @Test
  void fewEntriesAreNotWorthIt() {
    TestWorkspace small = TestWorkspace.inside(team.database(), "T2", team.zone());
    everybodyThanksTheNext(small, small.people(3));
    everybodyThanksTheNext(team.people(PEOPLE));
    int entries = entries(small.id());

    assertThat(service.tidy()).isPositive();

    assertThat(entries(small.id())).isEqualTo(entries).isPositive();
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

    assertThat(done.getLast() + service.tidy()).isPositive();
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

  /** How many entries became less. */
  private int tidyWhile(AtomicInteger giving) {
    int less = 0;
    while (giving.get() > 0) {
      less += service.tidy();
    }
    return less;
  }

  private List<Recognition> everybodyThanksTheNext(List<MemberId> people) {
    return everybodyThanksTheNext(team, people);
  }

  private static List<Recognition> everybodyThanksTheNext(
      TestWorkspace where, List<MemberId> people) {
    List<Recognition> given = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      given.add(where.from(people.get(i)).to(people.get((i + 1) % people.size())).give());
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

  private int entries(WorkspaceId workspace) {
    return team.database()
        .query(dsl -> dsl.fetchCount(BOARD_RUNG, BOARD_RUNG.WORKSPACE_ID.eq(workspace.value())));
  }
}
