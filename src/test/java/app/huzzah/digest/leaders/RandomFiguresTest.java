package app.huzzah.digest.leaders;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.huzzah.recognition.GiftFrom;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of random histories across clock changes, beside some computed the slow way. */
class RandomFiguresTest {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int DAYS = 110;
  private static final int GIFTS = 170;

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-04-10T16:00, 1",
    "America/St_Johns, 2026-11-13T00:10, 2",
    "Pacific/Auckland, 2026-10-16T23:50, 3",
    "Asia/Kathmandu, 2026-03-02T09:00, 4"
  })
  void figuresSayWhatASlowRecomputationSays(ZoneId zone, LocalDateTime told, long seed) {
    Random random = new Random(seed);
    try (TestWorkspace team = TestWorkspace.in(zone)) {
      List<MemberId> people = team.people(26);
      // Some are thanked and thank far less than others.
      List<MemberId> active = people.subList(0, 17);
      List<Set<MemberId>> groups =
          List.of(
              Set.copyOf(people.subList(0, 8)),
              Set.copyOf(people.subList(6, 14)),
              Set.copyOf(people.subList(13, 16)));
      for (int i = 0; i < groups.size(); i++) {
        team.group("group" + i, groups.get(i).toArray(MemberId[]::new));
      }
      List<Recognition> standing = history(team, told, random, active, people);
      MemberId gone = active.get(3);
      team.deactivate(gone);
      Set<MemberId> members = new HashSet<>(people);
      members.remove(gone);
      team.at(told);

      NaiveFigures naive =
          new NaiveFigures(standing, members, groups, team.clock().instant(), zone);
      Figures figures =
          new FiguresService(team.database(), team.directory(), team.clock())
              .asOf(team.id(), team.clock().instant());

      ratesAreTheSame(figures, naive);
      groupsAreTheSame(figures, naive, groups, gone);
      peopleLeftOutAreTheSame(figures.leftOut(), naive);
      fourWeeksAreTheSame(figures, naive);
    }
  }

  private static List<Recognition> history(
      TestWorkspace team,
      LocalDateTime told,
      Random random,
      List<MemberId> active,
      List<MemberId> people) {
    ChannelId open = team.publicChannel("wins");
    ChannelId closed = team.privateChannel("board");
    List<Recognition> standing = new ArrayList<>();
    List<LocalDateTime> moments =
        IntStream.range(0, GIFTS)
            .mapToObj(any -> told.minusMinutes(random.nextInt(-600, DAYS * 24 * 60)))
            .sorted()
            .toList();
    for (LocalDateTime moment : moments) {
      team.at(moment);
      MemberId giver = active.get(random.nextInt(active.size()));
      List<MemberId> others = new ArrayList<>(random.nextInt(9) == 0 ? people : active);
      others.remove(giver);
      Collections.shuffle(others, random);
      GiftFrom gift =
          team.from(giver)
              .to(others.subList(0, random.nextInt(4) == 0 ? 2 : 1))
              .kind(KINDS.get(random.nextInt(KINDS.size())));
      Recognition given =
          switch (random.nextInt(8)) {
            case 0, 1 -> gift.give();
            case 2 -> gift.in(closed).give();
            default -> gift.in(open).give();
          };
      if (random.nextInt(10) == 0) {
        team.takeBack(given);
      } else {
        standing.add(given);
      }
    }
    // Two who keep to themselves.
    MemberId one = people.get(20);
    MemberId other = people.get(21);
    for (int days : List.of(27, 9, 8, 2)) {
      team.at(told.minusDays(days));
      standing.add(team.from(one).to(other).in(open).give());
      standing.add(team.from(other).to(one).in(open).give());
    }
    return standing;
  }

  private static void ratesAreTheSame(Figures figures, NaiveFigures naive) {
    Rates rates = figures.rates();
    assertThat(figures.members()).isEqualTo(naive.members().size());
    for (int ago = 0; ago < Trend.WEEKS; ago++) {
      int place = Trend.WEEKS - 1 - ago;
      assertThat(rates.week().weeks().get(place))
          .as("%d weeks ago", ago)
          .isEqualTo(naive.received(naive.members(), 7, ago));
      assertThat(rates.fourWeeks().weeks().get(place))
          .as("four weeks, %d weeks ago", ago)
          .isEqualTo(naive.received(naive.members(), 28, ago));
      assertThat(rates.givers().weeks().get(place))
          .as("givers, %d weeks ago", ago)
          .isEqualTo(naive.gave(ago));
    }
  }

  private static void groupsAreTheSame(
      Figures figures, NaiveFigures naive, List<Set<MemberId>> groups, MemberId gone) {
    Map<String, Set<MemberId>> large = new HashMap<>();
    for (int i = 0; i < 2; i++) {
      Set<MemberId> members = new HashSet<>(groups.get(i));
      members.remove(gone);
      large.put("group" + i, members);
    }
    assertThat(figures.groups())
        .hasSize(2)
        .allSatisfy(rate -> {
          Set<MemberId> members = requireNonNull(large.get(rate.group().handle()));
          assertThat(rate.week()).isEqualTo(naive.received(members, 7, 0));
          assertThat(rate.fourWeeks()).isEqualTo(naive.received(members, 28, 0));
        });
  }

  private static void peopleLeftOutAreTheSame(LeftOut leftOut, NaiveFigures naive) {
    Set<MemberId> fortnight = naive.withoutAnyFor(14);
    Set<MemberId> thirty = naive.withoutAnyFor(30);
    assertThat(leftOut.fortnight()).isEqualTo(fortnight.size());
    assertThat(leftOut.thirtyDays()).isEqualTo(thirty.size());
    assertThat(leftOut.people())
        .extracting(LeftOut.Person::member)
        .containsExactlyInAnyOrderElementsOf(fortnight);
    assertThat(leftOut.people())
        .allSatisfy(person -> {
          assertThat(person.thirtyDays()).isEqualTo(thirty.contains(person.member()));
          assertThat(person.lastInPublic())
              .isEqualTo(
                  naive
                      .lastInPublic(person.member())
                      .map(moment -> moment.atZone(naive.zone()).toLocalDate()));
        });
    assertThat(leftOut.people().stream().filter(LeftOut.Person::thirtyDays))
        .extracting(person -> person.lastInPublic().orElse(java.time.LocalDate.MIN))
        .isSorted();
  }

  private static void fourWeeksAreTheSame(Figures figures, NaiveFigures naive) {
    LastFourWeeks weeks = figures.lastFourWeeks();
    assertThat(weeks.mix()).isEqualTo(naive.mix());
    assertThat(weeks.acrossGroups()).isEqualTo(naive.across());
    int[] times = naive.times().stream().mapToInt(each -> each).sorted().toArray();
    Concentration concentration = weeks.concentration().orElseThrow();
    assertThat(concentration.gini()).isEqualTo(Concentration.gini(times), within(1e-12));
    assertThat(concentration.topThree().part())
        .isEqualTo(IntStream.of(times).skip(times.length - 3).sum());
    Map<Set<MemberId>, Integer> pairs = new HashMap<>();
    figures
        .pairs()
        .named()
        .forEach(pair -> pairs.put(Set.of(pair.one(), pair.other()), pair.given() + pair.back()));
    assertThat(pairs).isEqualTo(naive.pairs()).isNotEmpty();
  }
}
