package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.Story;
import app.huzzah.recognition.Recognition;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many take part, and whom figures count, from gifts that were really given. */
class FiguresTest extends OnFriday {
  @Test
  void ratesTellWhoReceivedAndGaveInSevenDaysAndInTwentyEight() {
    team.at("2026-11-20T15:59");
    team.from(mia).to(omar).in(wins).give();
    team.at("2026-11-20T16:00");
    team.from(gina).to(ben).in(wins).give();
    team.at("2026-11-27T15:59");
    team.from(gina).to(ben, mia).in(wins).give();
    team.at("2026-11-27T16:00");
    team.from(ben).to(gina).in(wins).give();

    Rates rates = onFriday().rates();

    assertThat(rates.week().now()).isEqualTo(new Share(2, 4));
    assertThat(rates.fourWeeks().now()).isEqualTo(new Share(3, 4));
    assertThat(rates.givers().now()).isEqualTo(new Share(1, 4));
    assertThat(rates.week().weekBefore()).isEqualTo(new Share(1, 4));
    assertThat(rates.givers().weekBefore()).isEqualTo(new Share(1, 4));
  }

  @Test
  void figuresAreKeptForAMinuteAndWordsAreNot() {
    team.at("2026-11-27T12:00");
    Recognition said = team.from(gina).to(mia).because("the late night").in(wins).give();
    team.at("2026-11-27T16:00");
    Instant toldAt = team.clock().instant();
    FiguresService service = service();
    assertThat(service.asOf(team.id(), toldAt).highlights()).hasSize(1);

    team.takeBack(said);

    assertThat(service.asOf(team.id(), toldAt).rates().week().now()).isEqualTo(new Share(1, 4));
    assertThat(service.asOf(team.id(), toldAt).highlights()).isEmpty();
    team.clock().pass(Duration.ofMinutes(1));
    assertThat(service.asOf(team.id(), toldAt).rates().week().now()).isEqualTo(new Share(0, 4));
  }

  @Test
  void aTrendIsThatOfTheSameHourOfEightWeeks() {
    team.at("2026-10-02T15:59");
    team.from(gina).to(mia).in(wins).give();
    team.at("2026-10-02T16:00");
    team.from(gina).to(mia, ben).in(wins).give();
    // Clocks went back on 25 October: 16:00 was 14:00 in UTC until then, and is 15:00 since.
    team.at("2026-10-23T16:30");
    team.from(gina).to(mia, ben, omar).in(wins).give();

    Rates rates = onFriday().rates();

    assertThat(rates.days())
        .containsExactly(
            LocalDate.of(2026, 10, 9),
            LocalDate.of(2026, 10, 16),
            LocalDate.of(2026, 10, 23),
            LocalDate.of(2026, 10, 30),
            LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 11, 13),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 27));
    assertThat(parts(rates.week())).containsExactly(2, 0, 0, 3, 0, 0, 0, 0);
    assertThat(parts(rates.fourWeeks())).containsExactly(2, 2, 2, 3, 3, 3, 3, 0);
    assertThat(parts(rates.givers())).containsExactly(1, 0, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void membersAreThoseWhoCanTakePartNow() {
    team.from(gina).to(mia, ben).in(wins).give();
    save("Bot", true, false, false);
    save("Guest", false, true, false);
    save("Elsewhere", false, false, true);
    team.deactivate(ben);

    Figures figures = onFriday();

    assertThat(figures.members()).isEqualTo(3);
    assertThat(figures.rates().week().now()).isEqualTo(new Share(1, 3));
    assertThat(figures.leftOut().people())
        .extracting(LeftOut.Person::name)
        .containsExactlyInAnyOrder("Gina", "Omar");
  }

  @Test
  void whatWasTakenBackIsInNoFigure() {
    Recognition gone = team.from(gina).to(mia).big().in(wins).give();
    team.takeBack(gone);

    Figures figures = onFriday();

    assertThat(figures.rates().week().now().part()).isZero();
    assertThat(figures.rates().givers().now().part()).isZero();
    assertThat(figures.leftOut().thirtyDays()).isEqualTo(4);
    assertThat(figures.lastFourWeeks().mix().all()).isZero();
    assertThat(figures.highlights()).isEmpty();
  }

  @Test
  void whoOnlyGotABoostWasNotRecognised() {
    team.at("2026-10-01T10:00");
    Recognition old = team.from(gina).to(mia).in(wins).give();
    team.at("2026-11-25T10:00");
    team.join(omar, old);

    Figures figures = onFriday();

    assertThat(figures.rates().week().now().part()).isZero();
    assertThat(figures.rates().givers().now().part()).isZero();
    assertThat(names(figures.leftOut())).contains("Mia");
  }

  @Test
  void whatIsPrivateCountsInRatesOnlyWhereItIsThatOfFivePeople() {
    List<MemberId> people = team.people(10);
    GroupId design = team.group("design", people.subList(0, 8).toArray(MemberId[]::new));
    team.from(mia).to(ben).in(wins).give();
    team.from(mia).to(people.subList(0, 4)).give();
    Figures four = onFriday();
    assertThat(four.rates().week().now()).isEqualTo(new Share(1, 14));
    assertThat(four.rates().fourWeeks().now()).isEqualTo(new Share(1, 14));
    assertThat(four.lastFourWeeks().mix().all()).isEqualTo(1);
    assertThat(four.groups().getFirst().week()).isEqualTo(new Share(0, 8));

    // Five of all, but still four of the group.
    team.at("2026-11-25T11:00");
    team.from(mia).to(omar).give();
    Figures five = onFriday();
    assertThat(five.rates().week().now()).isEqualTo(new Share(6, 14));
    assertThat(five.lastFourWeeks().mix().all()).isEqualTo(3);
    assertThat(five.groups().getFirst().group().id()).isEqualTo(design);
    assertThat(five.groups().getFirst().week()).isEqualTo(new Share(0, 8));

    team.at("2026-11-25T12:00");
    team.from(ben).to(people.get(4)).give();
    assertThat(onFriday().groups().getFirst().week()).isEqualTo(new Share(5, 8));
  }

  @Test
  void whoGivesPrivatelyCountsOnlyAmongFiveWhoDo() {
    List<MemberId> people = team.people(8);
    for (MemberId giver : people.subList(0, 4)) {
      team.from(giver).to(people.subList(4, 8)).give();
    }
    assertThat(onFriday().rates().givers().now()).isEqualTo(new Share(0, 12));
    team.at("2026-11-25T12:00");
    team.from(mia).to(ben).give();
    assertThat(onFriday().rates().givers().now()).isEqualTo(new Share(5, 12));
  }

  @Test
  void highlightsWereSaidInPublicInTheLastSevenDays() {
    team.from(gina).to(mia).big().because("closing Acme").in(wins).give();
    team.from(gina).to(ben).big().because("something between us").give();
    team.from(gina).to(ben).big().because("the merger").in(team.privateChannel("board")).give();
    team.at("2026-11-20T15:59");
    team.from(gina).to(omar).big().because("the old one").in(wins).give();

    assertThat(onFriday().highlights()).extracting(Story::words).containsExactly("closing Acme");
  }

  @Test
  void aWorkspaceWithoutAnybodyHasFiguresToo() {
    for (MemberId each : List.of(mia, ben, omar, gina)) {
      team.deactivate(each);
    }
    Figures figures = onFriday();
    assertThat(figures.members()).isZero();
    assertThat(figures.rates().week().now().percent()).isZero();
    assertThat(figures.leftOut()).isEqualTo(new LeftOut(0, 0, List.of()));
  }
}
