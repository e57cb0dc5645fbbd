package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Boards of many people: pages, places far down, and ties of thousands. */
class LongBoardTest {
  private static final BoardQuery THIS_WEEK = BoardQuery.of(Period.WEEK).only(View.RECEIVED);

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final LeaderboardService service =
      new LeaderboardService(team.database(), team.directory(), team.clock());
  private final MemberId ben = team.person("Ben");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void pagesAreOfTenAndTheLastHoldsTheRest() {
    List<MemberId> crowd = team.people(23);
    team.from(ben).to(crowd).give();

    Board first = board(THIS_WEEK, ben);
    assertThat(first.pages()).isEqualTo(3);
    assertThat(names(first)).hasSize(10).startsWith("Person 0001").endsWith("Person 0010");
    assertThat(names(board(THIS_WEEK.at(2), ben)))
        .hasSize(10)
        .startsWith("Person 0011")
        .endsWith("Person 0020");
    assertThat(names(board(THIS_WEEK.at(3), ben)))
        .containsExactly("Person 0021", "Person 0022", "Person 0023");
  }

  @Test
  void aPageBeyondTheLastHoldsNobodyAndStillTellsOnesOwnPlace() {
    List<MemberId> crowd = team.people(11);
    team.from(ben).to(crowd).give();
    GroupId all = team.group("all", crowd.toArray(MemberId[]::new));

    for (BoardQuery query : List.of(THIS_WEEK, THIS_WEEK.of(all))) {
      Board beyond = board(query.at(3), crowd.getLast());
      assertThat(beyond.rankings().getFirst().places()).isEmpty();
      assertThat(beyond.pages()).isEqualTo(2);
      assertThat(beyond.rankings().getFirst().people()).isEqualTo(11);
      assertThat(own(beyond)).isEqualTo(tuple(1, true, 1L));
    }
  }

  @Test
  void bothSidesHaveAsManyPagesAsTheLongerOne() {
    team.from(ben).to(team.people(12)).give();

    Board second = board(BoardQuery.of(Period.WEEK).at(2), ben);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.rankings().getFirst().places()).hasSize(2);
    assertThat(second.rankings().getLast().places()).isEmpty();
    assertThat(second.rankings().getLast().own()).map(Place::rank).contains(1);
  }

  @Test
  void theOwnPlaceIsToldHoweverFarDown() {
    List<MemberId> crowd = team.people(40);
    MemberId mia = team.person("Mia");
    team.from(ben).to(crowd).give();
    team.from(crowd.getFirst()).to(crowd.subList(1, 40)).give();
    team.from(mia).to(crowd.getFirst()).give();
    team.from(ben).to(mia).give();

    Ranking received = board(THIS_WEEK, mia).rankings().getFirst();
    assertThat(received.places()).hasSize(10).extracting(Place::member).doesNotContain(mia);
    assertThat(received.own()).contains(new Place(41, false, mia, "Mia", 1, 1, 0, 1));
  }

  @Test
  void theOwnPlaceIsToldAmongTheFirstToo() {
    MemberId mia = team.person("Mia");
    team.from(ben).to(mia).give();

    Ranking received = board(THIS_WEEK, mia).rankings().getFirst();
    assertThat(received.own()).contains(received.places().getFirst());
  }

  @Test
  void theFourThousandThreeHundredAndTwelfthKnowsTheirPlace() {
    List<MemberId> crowd = team.people(5_000);
    MemberId asker = crowd.get(5_000 - 4_312);
    fill(crowd, IntStream.rangeClosed(1, 5_000).toArray());

    for (Period period : Period.values()) {
      Board board = board(BoardQuery.of(period).only(View.RECEIVED), asker);
      assertThat(own(board)).isEqualTo(tuple(4_312, false, 689L));
      assertThat(board.rankings().getFirst().people()).isEqualTo(5_000);
      assertThat(board.rankings().getFirst().places())
          .extracting(Place::rank, Place::points)
          .startsWith(tuple(1, 5_000L))
          .endsWith(tuple(10, 4_991L));
    }
    Ranking page = board(THIS_WEEK.at(432), asker).rankings().getFirst();
    assertThat(page.places())
        .extracting(Place::rank)
        .containsExactlyElementsOf(IntStream.rangeClosed(4_311, 4_320).boxed().toList());
    assertThat(page.places().get(1)).isEqualTo(page.own().orElseThrow());
  }

  @Test
  void twoThousandPeopleCanShareTheFirstPlace() {
    List<MemberId> crowd = team.people(2_000);
    fill(crowd, IntStream.generate(() -> 3).limit(2_000).toArray());
    MemberId inTheMiddle = crowd.get(1_234);

    Board first = board(THIS_WEEK, inTheMiddle);
    assertThat(first.pages()).isEqualTo(200);
    assertThat(names(first)).hasSize(10).startsWith("Person 0001").endsWith("Person 0010");
    assertThat(first.rankings().getFirst().places())
        .allMatch(place -> place.rank() == 1 && place.shared());
    assertThat(own(first)).isEqualTo(tuple(1, true, 3L));
    assertThat(first.together().now()).isEqualTo(new Together.Turnout(1, 2_000));

    assertThat(names(board(THIS_WEEK.at(124), ben))).contains("Person 1235");
    Board last = board(THIS_WEEK.at(200), ben);
    assertThat(names(last)).hasSize(10).startsWith("Person 1991").endsWith("Person 2000");
    assertThat(last.rankings().getFirst().places())
        .allMatch(place -> place.rank() == 1 && place.shared());
    assertThat(names(board(THIS_WEEK.at(201), ben))).isEmpty();
  }

  @Test
  void twoThousandPeopleCanShareTheSecondPlaceBelowOneAndAboveAnother() {
    List<MemberId> crowd = team.people(2_002);
    int[] points = IntStream.generate(() -> 3).limit(2_002).toArray();
    points[2_000] = 4;
    points[2_001] = 1;
    fill(crowd, points);

    Board first = board(THIS_WEEK, crowd.getLast());
    assertThat(names(first)).startsWith("Person 2001", "Person 0001", "Person 0002");
    assertThat(own(first)).isEqualTo(tuple(2_002, false, 1L));
    assertThat(own(board(THIS_WEEK, crowd.get(1_999)))).isEqualTo(tuple(2, true, 3L));
    assertThat(names(board(THIS_WEEK.at(201), ben))).containsExactly("Person 2000", "Person 2002");
  }

  /**
   * Everybody got so many points from Ben: rows as gifts store them, without thousands of gifts.
   */
  private void fill(List<MemberId> people, int[] points) {
    String[] ids = people.stream().map(MemberId::value).toArray(String[]::new);
    team.database()
        .runInTransaction(tx -> {
          tx.execute(
              """
              insert into recognition (workspace_id, recognition_id, business_key, giver_id, kind,
                  size, points, message, company_values, audience, origin, given_at, week, given_on)
              select {0}, 1000000 + n, 'filled:' || n, {1}, 'effort', 'small', points, 'thanks', '{}',
                  'direct', 'command', '2026-11-25T09:00:00Z', '2026-11-23', '2026-11-25'
                from unnest({2}) with ordinality as given (points, n)
              """,
              DSL.val(team.id().value()),
              DSL.val(ben.value()),
              DSL.val(IntStream.of(points).boxed().toArray(Integer[]::new)));
          tx.execute(
              """
              insert into recognition_recipient (workspace_id, recognition_id, recipient_id, giver_id)
              select {0}, 1000000 + n, who, {1} from unnest({2}) with ordinality as given (who, n)
              """,
              DSL.val(team.id().value()), DSL.val(ben.value()), DSL.val(ids));
          tx.execute("insert into board_total select * from board_total_recomputed");
        });
  }

  private static List<String> names(Board board) {
    return board.rankings().getFirst().places().stream().map(Place::name).toList();
  }

  private static Tuple own(Board board) {
    Place own = board.rankings().getFirst().own().orElseThrow();
    return tuple(own.rank(), own.shared(), own.points());
  }

  private Board board(BoardQuery query, MemberId asker) {
    return (Board) service.board(team.id(), query, asker, Optional.empty());
  }
}
