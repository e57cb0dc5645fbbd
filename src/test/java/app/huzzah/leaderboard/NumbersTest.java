package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.TestWorkspace;
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
  void close() {
    team.close();
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

    Numbers numbers = service.numbers(team.id(), mia);
    assertThat(numbers.receivedThisWeek().parts())
        .containsExactly(
            new Part(Kind.EFFORT, Size.SMALL, 1, 2), new Part(Kind.WIN, Size.BIG, 5, 1));
    assertThat(numbers.receivedThisWeek().points()).isEqualTo(7);
    assertThat(numbers.receivedThisWeek().differentOthers()).isEqualTo(2);
    assertThat(numbers.receivedEver().points()).isEqualTo(8);
    assertThat(numbers.receivedEver().count(Kind.LESSON)).isEqualTo(1);
    assertThat(numbers.receivedEver().count(Size.SMALL)).isEqualTo(3);
    assertThat(numbers.givenThisWeek().parts())
        .containsExactly(new Part(Kind.EFFORT, Size.SMALL, 1, 2));
    assertThat(numbers.givenThisWeek().differentOthers()).isEqualTo(2);
    assertThat(numbers.givenEver()).isEqualTo(numbers.givenThisWeek());
    assertThat(numbers.place()).contains(new Place(1, 1, mia, "Mia", 7, 2, 1, 2));
    assertThat(numbers.receivedEver().points())
        .isEqualTo(team.recognitions().balance(team.id(), mia));
  }

  @Test
  void whoeverJoinsAddsAPointForEachAndIsAnotherGiver() {
    team.at("2026-11-25T10:00");
    Recognition given = team.from(ben).to(mia).win().big().give();
    team.join(zoe, given);

    Numbers mias = service.numbers(team.id(), mia);
    assertThat(mias.receivedThisWeek().boosts()).isEqualTo(1);
    assertThat(mias.receivedThisWeek().points()).isEqualTo(6);
    assertThat(mias.receivedThisWeek().count()).isEqualTo(1);
    assertThat(mias.receivedThisWeek().differentOthers()).isEqualTo(2);
    assertThat(mias.place()).contains(new Place(1, 1, mia, "Mia", 6, 0, 1, 2));
    assertThat(service.numbers(team.id(), zoe).givenThisWeek())
        .isEqualTo(new Tally(List.of(), 1, 1));

    team.takeBack(given);
    assertThat(service.numbers(team.id(), mia).receivedEver().none()).isTrue();
    assertThat(service.numbers(team.id(), zoe).givenEver().none()).isTrue();
  }

  @Test
  void whoHasNothingYetHasEmptyNumbers() {
    Numbers numbers = service.numbers(team.id(), mia);
    assertThat(numbers.receivedEver().none()).isTrue();
    assertThat(numbers.receivedEver().points()).isZero();
    assertThat(numbers.givenEver().count()).isZero();
    assertThat(numbers.place()).isEmpty();
  }
}
