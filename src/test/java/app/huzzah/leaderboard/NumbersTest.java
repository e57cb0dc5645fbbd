package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.MemberId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private final TestWorkspace team = TestWorkspace.in("Pacific/Auckland");
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
  void everySumIsExplainedByItsParts() {
    team.at("2026-11-20T10:00");
    team.from(ben).to(mia).lesson().give();
    team.at("2026-11-25T10:00");
    team.from(ben).to(mia).give();
    team.from(zoe).to(mia).give();
    team.from(zoe).to(mia).win().big().give();
    team.from(mia).to(ben, zoe).give();
    Recognition mistake = team.from(ben).to(mia).big().give();
    team.takeBack(mistake);

    Numbers numbers = numbers(mia);
    assertThat(numbers.receivedThisWeek().parts())
        .containsExactly(
            new Tally.Part(Kind.EFFORT, Size.SMALL, 2), new Tally.Part(Kind.WIN, Size.BIG, 1));
    assertThat(numbers.receivedThisWeek().points()).isEqualTo(7);
    assertThat(numbers.receivedThisWeek().points(Size.SMALL)).isEqualTo(2);
    assertThat(numbers.receivedThisWeek().points(Size.BIG)).isEqualTo(5);
    assertThat(numbers.receivedThisWeek().differentOthers()).isEqualTo(2);
    assertThat(numbers.receivedEver().points()).isEqualTo(8);
    assertThat(numbers.receivedEver().count(Kind.LESSON)).isEqualTo(1);
    assertThat(numbers.receivedEver().count(Size.SMALL)).isEqualTo(3);
    assertThat(numbers.givenThisWeek().parts())
        .containsExactly(new Tally.Part(Kind.EFFORT, Size.SMALL, 2));
    assertThat(numbers.givenThisWeek().differentOthers()).isEqualTo(2);
    assertThat(numbers.givenEver()).isEqualTo(numbers.givenThisWeek());
    assertThat(numbers.place()).contains(new Place(1, false, mia, "Mia", 7, 2, 1, 2));
    assertThat(numbers.receivedEver().points())
        .isEqualTo(team.recognitions().balance(team.id(), mia));
  }

  @Test
  void whoeverJoinsAddsAPointForEachAndIsAnotherGiver() {
    team.at("2026-11-25T10:00");
    Recognition given = team.from(ben).to(mia).win().big().give();
    team.join(zoe, given);

    Numbers mias = numbers(mia);
    assertThat(mias.receivedThisWeek())
        .isEqualTo(new Tally(List.of(new Tally.Part(Kind.WIN, Size.BIG, 1)), 0, 5, 1, 2));
    assertThat(mias.receivedThisWeek().points()).isEqualTo(6);
    assertThat(mias.receivedThisWeek().count()).isEqualTo(1);
    assertThat(mias.place()).contains(new Place(1, false, mia, "Mia", 6, 0, 1, 2));
    assertThat(numbers(zoe).givenThisWeek()).isEqualTo(new Tally(List.of(), 0, 0, 1, 1));
    assertThat(numbers(zoe).givenThisWeek().none()).isFalse();

    team.takeBack(given);
    assertThat(numbers(mia).receivedEver()).isEqualTo(Tally.NONE);
    assertThat(numbers(zoe).givenEver()).isEqualTo(Tally.NONE);
    assertThat(numbers(mia).place()).isEmpty();
  }

  @Test
  void thankingTheSamePersonAgainIsNoOtherPersonUntilTheLastOneIsTakenBack() {
    team.at("2026-11-25T10:00");
    Recognition first = team.from(ben).to(mia).give();
    Recognition second = team.from(ben).to(mia).lesson().give();

    assertThat(numbers(mia).receivedThisWeek().differentOthers()).isEqualTo(1);
    assertThat(numbers(ben).givenThisWeek().differentOthers()).isEqualTo(1);
    team.takeBack(first);
    assertThat(numbers(mia).receivedThisWeek().differentOthers()).isEqualTo(1);
    team.takeBack(second);
    assertThat(numbers(mia).receivedThisWeek().differentOthers()).isZero();
    assertThat(numbers(ben).givenThisWeek().differentOthers()).isZero();
  }

  @Test
  void aWeekEndsAtMidnightInTheWorkspace() {
    team.at("2026-11-29T23:59:59.999");
    team.from(ben).to(mia).give();
    assertThat(numbers(mia).receivedThisWeek().points()).isEqualTo(1);

    team.at("2026-11-30T00:00");
    assertThat(numbers(mia).receivedThisWeek()).isEqualTo(Tally.NONE);
    assertThat(numbers(mia).receivedEver().points()).isEqualTo(1);
    assertThat(numbers(mia).place()).isEmpty();
  }

  @Test
  void whoStaysOffBoardsKeepsTheirNumbersWithoutAPlace() {
    team.at("2026-11-25T10:00");
    team.from(ben).to(mia).big().give();
    Tally before = numbers(mia).receivedThisWeek();

    team.privacy().stayOffBoards(team.id(), mia, true);

    assertThat(numbers(mia).receivedThisWeek()).isEqualTo(before);
    assertThat(numbers(mia).receivedEver()).isEqualTo(before);
    assertThat(numbers(mia).place()).isEmpty();
  }

  @Test
  void whoHasNothingYetHasEmptyNumbers() {
    Numbers numbers = numbers(mia);
    assertThat(numbers.receivedEver().none()).isTrue();
    assertThat(numbers.receivedEver().points()).isZero();
    assertThat(numbers.givenEver().count()).isZero();
    assertThat(numbers.place()).isEmpty();
  }

  private Numbers numbers(MemberId member) {
    return service.numbers(team.id(), member);
  }
}
