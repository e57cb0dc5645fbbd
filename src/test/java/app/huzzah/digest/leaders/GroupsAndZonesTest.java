package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of groups and time zones; whether these may be told: {@link CircleTest}. */
class GroupsAndZonesTest extends OnFriday {
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
}
