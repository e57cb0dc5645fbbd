package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircleTest {
  @Test
  void fewerThanFiveAreNotToldOf() {
    assertThat(told(100, circle("four", 0, 4), circle("five", 10, 15))).containsExactly("five");
  }

  @Test
  void theRestIsNotToldByTakingTheOthersFromAll() {
    assertThat(told(24, circle("berlin", 0, 12), circle("tokyo", 12, 20)))
        .containsExactly("berlin");
    assertThat(told(25, circle("berlin", 0, 12), circle("tokyo", 12, 20)))
        .containsExactly("berlin", "tokyo");
    assertThat(told(20, circle("berlin", 0, 12), circle("tokyo", 12, 20)))
        .containsExactly("berlin", "tokyo");
  }

  @Test
  void whoeverIsNotInTheOnlyCircleIsNotToldBySubtractionEither() {
    assertThat(told(14, circle("berlin", 0, 12))).isEmpty();
  }

  @Test
  void aCircleWithinALargerOneDoesNotTellOfTheFewWhoAreOnlyInThat() {
    assertThat(told(100, circle("sales", 0, 20), circle("sales-europe", 0, 17)))
        .containsExactly("sales");
    assertThat(told(100, circle("sales", 0, 20), circle("sales-europe", 0, 15)))
        .containsExactly("sales", "sales-europe");
    assertThat(told(100, circle("sales", 0, 20), circle("all-of-sales", 0, 20)))
        .containsExactly("sales", "all-of-sales");
  }

  @Test
  void twoTeamsOfADepartmentDoNotTellOfTheFewWhoAreInNeither() {
    assertThat(
            told(
                100,
                circle("sales", 0, 20),
                circle("sales-europe", 0, 10),
                circle("sales-asia", 10, 18)))
        .containsExactly("sales", "sales-europe");
  }

  @Test
  void circlesThatOverlapAreToldOf() {
    assertThat(told(100, circle("sales", 0, 20), circle("parents", 18, 30)))
        .containsExactly("sales", "parents");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsToldNeverTellsOfFewerThanFive(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      int members = 5 + random.nextInt(60);
      List<Circle<String>> circles = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int from = random.nextInt(members);
        circles.add(circle("c" + i, from, from + random.nextInt(members - from + 1)));
      }
      circles.sort(Comparator.comparingInt((Circle<String> each) -> each.size()).reversed());
      List<BitSet> told =
          new ArrayList<>(Circle.tellable(circles, members).stream().map(Circle::people).toList());
      told.add(circle("all", 0, members).people());
      for (BitSet whole : told) {
        assertThat(whole.cardinality()).isGreaterThanOrEqualTo(5);
        BitSet rest = (BitSet) whole.clone();
        for (BitSet part : told) {
          if (isWithin(part, whole)) {
            assertThat(whole.cardinality() - part.cardinality()).isGreaterThanOrEqualTo(5);
            rest.andNot(part);
          }
        }
        assertThat(rest.cardinality()).isNotIn(1, 2, 3, 4);
      }
    }
  }

  private static boolean isWithin(BitSet part, BitSet whole) {
    BitSet both = (BitSet) whole.clone();
    both.and(part);
    return both.equals(part) && !part.equals(whole);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<String> told(int members, Circle<String>... circles) {
    return Circle.tellable(List.of(circles), members).stream().map(Circle::of).toList();
  }

  private static Circle<String> circle(String name, int from, int to) {
    BitSet people = new BitSet();
    people.set(from, to);
    return new Circle<>(name, people);
  }
}
