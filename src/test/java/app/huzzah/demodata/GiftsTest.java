package app.huzzah.demodata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who thanks whom, without a database. */
class GiftsTest {
  private static final Instant UNTIL = Instant.parse("2026-11-23T14:30:00Z");
  private static final DemoPlan PLAN = new DemoPlan(1, 2_000, 40_000, 3, 7, UNTIL);

  private final Told told = Told.of(PLAN, 0);
  private final List<DemoGift> gifts = gifts(told);

  private static List<DemoGift> gifts(Told told) {
    List<DemoGift> gifts = new ArrayList<>();
    told.gifts().forEach(gifts::add);
    return gifts;
  }

  @Test
  void theSameSeedTellsTheSameStory() {
    assertThat(gifts(Told.of(PLAN, 0))).isEqualTo(gifts);
    assertThat(gifts(told)).isEqualTo(gifts);
  }

  @Test
  void anotherSeedAndAnotherWorkspaceTellAnother() {
    assertThat(gifts(Told.of(new DemoPlan(1, 2_000, 40_000, 3, 8, UNTIL), 0))).isNotEqualTo(gifts);
    assertThat(gifts(Told.of(PLAN, 1))).isNotEqualTo(gifts);
  }

  @Test
  void thereAreAsManyAsWereAskedForInTheOrderOfTime() {
    assertThat(gifts).hasSize(40_000);
    assertThat(gifts).extracting(DemoGift::number).isSorted().doesNotHaveDuplicates();
    assertThat(gifts).extracting(DemoGift::second).isSorted();
    assertThat(gifts.getLast().second()).isLessThanOrEqualTo(UNTIL.getEpochSecond());
    assertThat(told.calendar().date(gifts.getFirst().day())).isBefore("2023-12-01");
  }

  @Test
  void kindsAndSizesComeInTheirShares() {
    assertThat(share(gift -> gift.kind() == Kind.EFFORT)).isBetween(0.58, 0.62);
    assertThat(share(gift -> gift.kind() == Kind.WIN)).isBetween(0.26, 0.30);
    assertThat(share(gift -> gift.size() == Size.BIG)).isBetween(0.18, 0.22);
    assertThat(share(gift -> gift.recipients().size() == 1)).isBetween(0.78, 0.88);
    assertThat(share(gift -> gift.takenBackAfter().isPresent())).isBetween(0.005, 0.015);
    assertThat(share(gift -> gift.channel() == Places.NOWHERE)).isBetween(0.04, 0.08);
    assertThat(share(gift -> !gift.boosts().isEmpty())).isBetween(0.1, 0.4);
  }

  private double share(Predicate<DemoGift> which) {
    return gifts.stream().filter(which).count() / (double) gifts.size();
  }

  @Test
  void weekendsAugustAndTheDaysAroundTheNewYearAreQuiet() {
    Map<LocalDate, Integer> counts = new HashMap<>();
    gifts.forEach(gift -> counts.merge(told.calendar().date(gift.day()), 1, Integer::sum));
    double usual = average(counts, day -> day.getMonth() == Month.MAY && weekday(day));
    assertThat(average(counts, day -> !weekday(day))).isLessThan(usual / 5);
    assertThat(average(counts, day -> day.getMonth() == Month.AUGUST && weekday(day)))
        .isLessThan(usual * 0.8);
    assertThat(average(counts, day -> day.getDayOfYear() < 4 && weekday(day)))
        .isLessThan(usual / 2);
    assertThat(
            average(
                counts,
                day -> day.getMonth() == Month.JUNE && day.getDayOfMonth() > 20 && weekday(day)))
        .isGreaterThan(usual * 1.2);
  }

  private double average(Map<LocalDate, Integer> counts, Predicate<LocalDate> which) {
    List<LocalDate> days = new ArrayList<>();
    for (int day = 0; day < told.calendar().days(); day++) {
      if (which.test(told.calendar().date(day))) {
        days.add(told.calendar().date(day));
      }
    }
    return days.stream().mapToInt(day -> counts.getOrDefault(day, 0)).average().orElseThrow();
  }

  private static boolean weekday(LocalDate day) {
    return day.getDayOfWeek().getValue() < 6;
  }

  @Test
  void nobodySpendsMoreThanTheirPointsOfAWeek() {
    Map<LocalDate, Map<Integer, Integer>> spent = new HashMap<>();
    for (DemoGift gift : gifts) {
      if (gift.takenBackAfter().isEmpty()) {
        spend(spent, gift.giver(), gift.day(), gift.points() * gift.recipients().size());
        gift.boosts()
            .forEach(boost -> spend(spent, boost.booster(), boost.day(), gift.recipients().size()));
      }
    }
    spent
        .values()
        .forEach(week ->
            week.forEach((member, points) ->
                assertThat(points).isLessThanOrEqualTo(told.company().allowance(member))));
  }

  private void spend(Map<LocalDate, Map<Integer, Integer>> spent, int member, int day, int points) {
    spent
        .computeIfAbsent(told.calendar().monday(day), monday -> new HashMap<>())
        .merge(member, points, Integer::sum);
  }

  @Test
  void nobodyThanksThemselvesOrJoinsWhereTheyTakePartAlready() {
    for (DemoGift gift : gifts) {
      Set<Integer> all = new HashSet<>(gift.recipients());
      assertThat(all).hasSameSizeAs(gift.recipients()).doesNotContain(gift.giver());
      gift.boosts()
          .forEach(boost -> {
            assertThat(boost.booster()).isNotEqualTo(gift.giver());
            assertThat(all.add(boost.booster())).isTrue();
            assertThat(boost.second()).isBetween(gift.second(), UNTIL.getEpochSecond());
          });
    }
  }

  @Test
  void guestsAndThoseWhoHaveLeftTakeNoPart() {
    int left = 0;
    for (int member = 0; member < 2_000; member++) {
      left += told.company().deactivated(member) ? 1 : 0;
    }
    assertThat(left).isBetween(60, 200);
    for (DemoGift gift : gifts) {
      assertThat(told.company().takesPart(gift.giver(), gift.day())).isTrue();
      assertThat(gift.recipients())
          .allMatch(member -> told.company().takesPart(member, gift.day()));
    }
  }

  @Test
  void mostThankThoseOfTheirTeamAndOftenTheSame() {
    assertThat(
            share(gift ->
                told.company().team(gift.giver())
                    == told.company().team(gift.recipients().getFirst())))
        .isGreaterThan(0.6);
    Set<List<Integer>> pairs = new HashSet<>();
    gifts.forEach(gift -> pairs.add(List.of(gift.giver(), gift.recipients().getFirst())));
    assertThat(pairs).hasSizeLessThan(gifts.size() / 2);
  }

  @Test
  void wordsVary() {
    assertThat(gifts.stream().map(gift -> Sentences.of(gift.words())).distinct().count())
        .isGreaterThan(3_000);
  }

  @Test
  void idsLookLikeSlacksAndAreDifferent() {
    Ids ids = Ids.of(7, 0);
    Set<String> members = new HashSet<>();
    for (int member = 0; member < 50_000; member++) {
      members.add(ids.member(member));
    }
    assertThat(members).hasSize(50_000).allMatch(id -> id.matches("U0[0-9A-Z]{8}"));
    assertThat(ids.workspace()).matches("T0[0-9A-Z]{8}").isNotEqualTo(Ids.of(7, 1).workspace());
  }

  @Test
  void whatIsOutOfRangeIsSaidPlainly() {
    assertThatThrownBy(() -> new DemoPlan(1, 0, 10, 3, 7, UNTIL))
        .hasMessage("--members is a number from 1 to 200,000, not 0.");
    assertThatThrownBy(() -> new DemoPlan(1, 10, 10, 21, 7, UNTIL)).hasMessageContaining("--years");
    assertThatThrownBy(() -> new DemoPlan(0, 10, 10, 1, 7, UNTIL))
        .hasMessageContaining("--workspaces");
    assertThatThrownBy(() -> new DemoPlan(1, 10, -1, 1, 7, UNTIL))
        .hasMessageContaining("--recognitions");
  }
}
