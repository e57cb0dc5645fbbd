package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.digest.Story;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What leaders are told on Friday, 27 November 2026 at 16:00, from gifts that were really given.
 */
class FiguresTest {
  private static final Database DATABASE = PostgresForTests.fresh();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestWorkspace team =
      TestWorkspace.inside(DATABASE, "L" + NUMBER.incrementAndGet(), ZoneId.of("Europe/Berlin"));
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId omar = team.person("Omar");
  private final MemberId gina = team.person("Gina");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void onWednesday() {
    team.at("2026-11-25T10:00");
  }

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

  @Test
  void groupsOfFivePeopleHaveTheirOwnRates() {
    List<MemberId> people = team.people(20);
    GroupId design = team.group("design", people.subList(0, 5).toArray(MemberId[]::new));
    GroupId sales = team.group("sales", people.subList(5, 14).toArray(MemberId[]::new));
    team.group("four", people.subList(14, 18).toArray(MemberId[]::new));
    team.from(mia).to(people.get(0), people.get(5), people.get(6)).in(wins).give();
    team.at("2026-11-10T10:00");
    team.from(mia).to(people.get(1)).in(wins).give();

    Figures figures = onFriday();

    assertThat(figures.groups())
        .containsExactly(
            new GroupRate(new GroupName(sales, "sales", "sales"), new Share(2, 9), new Share(2, 9)),
            new GroupRate(
                new GroupName(design, "design", "design"), new Share(1, 5), new Share(2, 5)));
    assertThat(figures.moreGroups()).isZero();
  }

  @Test
  void aGroupCountsThoseOfItWhoTakePartNow() {
    List<MemberId> people = team.people(20);
    team.group("design", people.subList(0, 5).toArray(MemberId[]::new));
    team.deactivate(people.get(0));
    assertThat(onFriday().groups()).isEmpty();
  }

  @Test
  void theLargestThirtyGroupsAreToldOfAndTheRestCounted() {
    List<MemberId> people = team.people(60);
    for (int i = 0; i < 33; i++) {
      team.group("team" + i, people.subList(i, i + 5 + i / 3).toArray(MemberId[]::new));
    }
    Figures figures = onFriday();
    assertThat(figures.groups()).hasSize(30);
    assertThat(figures.groups().getFirst().week().whole()).isEqualTo(15);
    assertThat(figures.moreGroups()).isEqualTo(3);
  }

  @Test
  void zonesOfFivePeopleHaveTheirOwnRates() {
    List<MemberId> kolkata = in("Asia/Kolkata", 6);
    in("Europe/Berlin", 7);
    in("Pacific/Apia", 4);
    team.from(mia).to(kolkata.get(0), kolkata.get(1)).in(wins).give();

    assertThat(onFriday().zones())
        .containsExactly(
            new ZoneRate(ZoneId.of("Europe/Berlin"), new Share(0, 7), new Share(0, 7)),
            new ZoneRate(ZoneId.of("Asia/Kolkata"), new Share(2, 6), new Share(2, 6)));
  }

  @Test
  void aSmallZoneIsNotWhatIsLeftWhenTheOthersAreTakenFromAll() {
    for (MemberId each : List.of(mia, ben, omar, gina)) {
      team.deactivate(each);
    }
    in("Asia/Kolkata", 6);
    in("Europe/Berlin", 7);
    in("Pacific/Apia", 4);

    assertThat(onFriday().zones())
        .extracting(ZoneRate::zone)
        .containsExactly(ZoneId.of("Europe/Berlin"));
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
  void kindsAreCounted() {
    team.from(gina).to(mia, ben).in(wins).give();
    team.from(gina).to(mia).win().big().in(wins).give();
    team.from(gina).to(ben).lesson().in(wins).give();
    team.at("2026-10-30T15:00");
    team.from(gina).to(ben).lesson().in(wins).give();
    assertThat(onFriday().lastFourWeeks().mix()).isEqualTo(new Mix(1, 1, 1));
  }

  @Test
  void concentrationIsThatOfRecognitionsOverAllMembers() {
    MemberId ada = team.person("Ada");
    team.from(gina).to(mia, ben, omar, ada).in(wins).give();
    team.from(mia).to(gina).big().in(wins).give();
    team.from(mia).to(gina).in(wins).give();

    Concentration concentration = onFriday().lastFourWeeks().concentration().orElseThrow();

    assertThat(concentration.topThree()).isEqualTo(new Share(4, 6));
    assertThat(concentration.gini()).isEqualTo(2 * 20 / 30d - 6 / 5d, within(1e-12));
  }

  @Test
  void whatCrossesGroupsIsComparedWithAllBetweenPeopleInGroups() {
    List<MemberId> people = team.people(10);
    team.group("design", with(people.subList(0, 4), mia, ben));
    team.group("sales", with(people.subList(4, 8), omar, ben));
    team.from(mia).to(omar, people.get(0)).in(wins).give();
    team.from(mia).to(ben).in(wins).give();
    team.from(omar).to(ben, gina).in(wins).give();
    team.from(gina).to(mia).in(wins).give();

    assertThat(onFriday().lastFourWeeks().acrossGroups()).contains(new Share(1, 4));
  }

  @Test
  void aGroupOfNearlyEverybodyDoesNotTellWhoWorksTogether() {
    List<MemberId> people = team.people(6);
    team.group("everybody", with(people, mia, ben, omar));
    team.group("design", with(people.subList(0, 4), mia));
    team.group("sales", with(people.subList(4, 6), ben, omar));
    team.from(mia).to(omar, people.get(0)).in(wins).give();

    assertThat(onFriday().lastFourWeeks().acrossGroups()).contains(new Share(1, 2));
  }

  @Test
  void withoutGroupsNothingCrossesThem() {
    team.from(mia).to(omar).in(wins).give();
    assertThat(onFriday().lastFourWeeks().acrossGroups()).isEmpty();
  }

  @Test
  void twoWhoPraiseOnlyEachOtherAreAPair() {
    for (int day = 20; day < 23; day++) {
      team.at("2026-11-" + day + "T10:00");
      team.from(mia).to(ben).in(wins).give();
      team.from(omar).to(gina).in(wins).give();
    }
    team.from(ben).to(mia).in(wins).give();
    team.from(gina).to(omar).in(wins).give();
    assertThat(onFriday().pairs()).isEqualTo(new Pairs(0, List.of()));

    team.at("2026-11-26T10:00");
    team.from(ben).to(mia).big().in(wins).give();
    assertThat(onFriday().pairs().named())
        .singleElement()
        .satisfies(pair -> {
          assertThat(List.of(pair.oneName(), pair.otherName()))
              .containsExactlyInAnyOrder("Mia", "Ben");
          assertThat(pair.given() + pair.back()).isEqualTo(5);
        });

    team.at("2026-11-26T10:00");
    team.from(gina).to(omar, mia).in(wins).give();
    team.from(mia).to(omar).in(wins).give();
    assertThat(onFriday().pairs().all()).isZero();
  }

  @Test
  void whatIsPrivateMakesNoPairAndUnmakesOne() {
    ChannelId secret = team.privateChannel("board");
    for (int i = 0; i < 2; i++) {
      team.from(mia).to(ben).give();
      team.from(ben).to(mia).in(secret).give();
      team.from(omar).to(gina).in(wins).give();
      team.from(gina).to(omar).in(wins).give();
    }
    assertThat(onFriday().pairs().named())
        .singleElement()
        .satisfies(pair -> assertThat(List.of(pair.one(), pair.other())).contains(omar));

    team.at("2026-11-26T10:00");
    team.from(omar).to(mia).give();
    assertThat(onFriday().pairs().all()).isZero();
  }

  @Test
  void whoHasLeftIsInNoPair() {
    for (int i = 0; i < 2; i++) {
      team.from(mia).to(ben).in(wins).give();
      team.from(ben).to(mia).in(wins).give();
    }
    assertThat(onFriday().pairs().all()).isEqualTo(1);
    team.deactivate(mia);
    assertThat(onFriday().pairs().all()).isZero();
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
  void longAndRightToLeftNamesPassAsTheyAre() {
    String eighty = "Wolfeschlegelsteinhausenbergerdorff ".repeat(3).substring(0, 80);
    String arabic = "\u202eليلى *العربي* <!channel>";
    MemberId one = team.person(eighty);
    MemberId other = team.person(arabic);
    for (int i = 0; i < 2; i++) {
      team.from(one).to(other).in(wins).give();
      team.from(other).to(one).in(wins).give();
    }
    Pair pair = onFriday().pairs().named().getFirst();
    assertThat(List.of(pair.oneName(), pair.otherName())).containsExactlyInAnyOrder(eighty, arabic);
    team.at("2026-12-31T16:00");
    assertThat(names(service().asOf(team.id(), team.clock().instant()).leftOut()))
        .contains(eighty, arabic);
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

  private Figures onFriday() {
    team.at("2026-11-27T16:00");
    return service().asOf(team.id(), team.clock().instant());
  }

  private static List<String> names(LeftOut leftOut) {
    return leftOut.people().stream().map(LeftOut.Person::name).toList();
  }

  private static List<Integer> parts(Trend trend) {
    return trend.weeks().stream().map(Share::part).toList();
  }

  private static MemberId[] with(List<MemberId> people, MemberId... more) {
    return Stream.concat(people.stream(), Arrays.stream(more)).toArray(MemberId[]::new);
  }

  private List<MemberId> in(String zone, int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(number -> new MemberId("U" + zone.replaceAll("[^A-Za-z]", "") + number))
        .map(id ->
            team.save(member(id, "Somebody", Optional.of(ZoneId.of(zone)), false, false, false)))
        .toList();
  }

  private void save(String name, boolean bot, boolean guest, boolean outsider) {
    team.save(member(new MemberId("U" + name), name, Optional.empty(), bot, guest, outsider));
  }

  private static Member member(
      MemberId id,
      String name,
      Optional<ZoneId> zone,
      boolean bot,
      boolean guest,
      boolean outsider) {
    return new Member(id, name, name, zone, bot, false, guest, outsider, false);
  }

  /** One that has kept nothing yet. */
  private FiguresService service() {
    return new FiguresService(DATABASE, team.directory(), team.clock());
  }
}
