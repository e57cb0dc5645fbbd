package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who had nothing, and in which order they are named. */
class LeftOutTest extends OnFriday {
  @Test
  void whoHadNothingIsNamedThoseWithoutForLongestFirst() {
    team.at("2026-03-02T10:00");
    team.from(gina).to(mia).in(wins).give();
    team.at("2026-10-28T15:00");
    team.from(gina).to(ben).in(wins).give();
    team.at("2026-10-28T16:00");
    team.from(gina).to(omar).in(wins).give();
    team.at("2026-11-13T16:00");
    team.from(omar).to(gina).in(wins).give();

    LeftOut leftOut = onFriday().leftOut();

    assertThat(leftOut.fortnight()).isEqualTo(3);
    assertThat(leftOut.thirtyDays()).isEqualTo(2);
    assertThat(leftOut.people())
        .containsExactly(
            new LeftOut.Person(mia, "Mia", List.of(), Optional.of(LocalDate.of(2026, 3, 2)), true),
            new LeftOut.Person(
                ben, "Ben", List.of(), Optional.of(LocalDate.of(2026, 10, 28)), true),
            new LeftOut.Person(
                omar, "Omar", List.of(), Optional.of(LocalDate.of(2026, 10, 28)), false));
  }

  @Test
  void whoNeverHadAnythingComesFirst() {
    team.at("2026-03-02T10:00");
    team.from(gina).to(mia, ben, omar).in(wins).give();
    assertThat(onFriday().leftOut().people().getFirst().member()).isEqualTo(gina);
    assertThat(onFriday().leftOut().people().getFirst().lastInPublic()).isEmpty();
  }

  @Test
  void whoReceivedPrivatelyIsNotLeftOutAndNoDateTellsOfIt() {
    team.from(gina).to(mia).give();
    team.at("2026-11-05T10:00");
    team.from(gina).to(ben).give();
    team.from(gina).to(omar).in(team.privateChannel("board")).give();

    LeftOut leftOut = onFriday().leftOut();

    assertThat(names(leftOut)).containsExactlyInAnyOrder("Gina", "Ben", "Omar");
    assertThat(leftOut.thirtyDays()).isEqualTo(1);
    assertThat(leftOut.people()).allSatisfy(person -> assertThat(person.lastInPublic()).isEmpty());
  }

  @Test
  void ofManyWhoHadNothingTheFirstFiftyAreNamedOthersEachWeek() {
    team.people(200);
    Figures friday = onFriday();
    assertThat(friday.leftOut().fortnight()).isEqualTo(204);
    assertThat(friday.leftOut().people()).hasSize(LeftOut.MOST_PEOPLE);
    assertThat(onFriday()).isEqualTo(friday);

    team.at("2026-12-04T16:00");
    assertThat(names(service().asOf(team.id(), team.clock().instant()).leftOut()))
        .isNotEqualTo(names(friday.leftOut()));
  }

  @Test
  void theGroupsOfWhoHadNothingAreNamedIfTheyHaveFivePeople() {
    List<MemberId> people = team.people(4);
    GroupId design = team.group("design", with(people, mia));
    team.group("four", with(people.subList(0, 3), mia));

    LeftOut.Person left =
        onFriday().leftOut().people().stream()
            .filter(person -> person.member().equals(mia))
            .findFirst()
            .orElseThrow();

    assertThat(left.groups()).containsExactly(new GroupName(design, "design", "design"));
  }
}
