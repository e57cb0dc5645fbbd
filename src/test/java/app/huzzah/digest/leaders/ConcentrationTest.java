package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  void itIsNothingWhereAllHaveAsMuch() {
    assertThat(Concentration.gini(new int[] {3, 3, 3, 3})).isEqualTo(0, EXACTLY);
    assertThat(Concentration.gini(new int[] {7})).isEqualTo(0, EXACTLY);
  }

  @Test
  void itIsNearlyOneWhereOneHasAll() {
    assertThat(Concentration.gini(new int[] {0, 0, 0, 0, 9})).isEqualTo(4 / 5d, EXACTLY);
    int[] many = new int[50_000];
    many[49_999] = 60_000;
    assertThat(Concentration.gini(many)).isEqualTo(49_999 / 50_000d, EXACTLY);
  }

  @Test
  void itIsWhatOthersComputeForTheSame() {
    assertThat(Concentration.gini(new int[] {1, 2, 3, 4, 5})).isEqualTo(4 / 15d, EXACTLY);
    assertThat(Concentration.gini(new int[] {0, 1, 1, 2, 6})).isEqualTo(0.52, EXACTLY);
  }

  @Test
  void itIsHalfTheMeanDifferenceOutOfTheMean() {
    int[] growing = {0, 0, 1, 1, 1, 2, 5, 8, 8, 40};
    double differences = 0;
    for (int one : growing) {
      for (int other : growing) {
        differences += Math.abs(one - other);
      }
    }
    double n = growing.length;
    double mean = Arrays.stream(growing).sum() / n;
    assertThat(Concentration.gini(growing)).isEqualTo(differences / (n * n) / 2 / mean, EXACTLY);
  }

  @Test
  void itIsNothingWhereNobodyHasAnything() {
    assertThat(Concentration.gini(new int[] {0, 0})).isZero();
    assertThat(Concentration.gini(new int[] {})).isZero();
  }

  @Test
  void theFirstThreeAreComparedWithAll() {
    Optional<Concentration> six = Concentration.of(received(1, 1, 1, 2, 10, 5, 0));
    assertThat(six)
        .hasValueSatisfying(spread -> assertThat(spread.topThree()).isEqualTo(new Share(17, 20)));
  }

  @Test
  void fourWhoReceivedAreTooFewToSpeakOfThem() {
    assertThat(Concentration.of(received(1, 1, 1, 2, 0, 0, 0, 0))).isEmpty();
    assertThat(Concentration.of(received(1, 1, 1, 2, 1, 0, 0, 0))).isPresent();
  }

  @Test
  void whatIsPrivateCountsOnlyWhereItIsThatOfFive() {
    List<Activity> members = received(1, 1, 1, 1, 1, 1);
    members.addAll(privately(4, 7));
    assertThat(whole(members)).isEqualTo(6);
    members.addAll(privately(1, 7));
    assertThat(whole(members)).isEqualTo(6 + 5 * 7);
  }

  private static int whole(List<Activity> members) {
    return Concentration.of(members).orElseThrow().topThree().whole();
  }

  private static List<Activity> received(int... times) {
    List<Activity> members = new ArrayList<>();
    for (int each : times) {
      members.add(member(members.size(), each, 0));
    }
    return members;
  }

  private static List<Activity> privately(int people, int times) {
    return IntStream.range(0, people).mapToObj(number -> member(100 + number, 0, times)).toList();
  }

  private static Activity member(int number, int times, int timesDirect) {
    return new Activity(
        new Participant(new MemberId("U" + number), Optional.empty()),
        0,
        new Activity.Received(Past.NOTHING, false, times, timesDirect),
        Past.NOTHING);
  }
}
