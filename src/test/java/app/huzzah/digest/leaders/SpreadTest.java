package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Among whom it is spread: kinds, few or many, across groups, in pairs. */
class SpreadTest extends OnFriday {
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
}
