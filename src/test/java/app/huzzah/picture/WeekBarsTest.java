package app.huzzah.picture;

import static app.huzzah.picture.Examples.EIGHT_WEEKS;
import static app.huzzah.picture.Examples.bars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.picture.Approved.Difference;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekBarsTest {
  @Test
  void eightWeeksStandSideBySideWithTheLatestInBold() throws IOException {
    Approved.check("eight-weeks", png(EIGHT_WEEKS));
  }

  @Test
  void weeksWithoutAnyShoutOutSayZero() throws IOException {
    Approved.check("quiet-weeks", png(bars(new int[8][6])));
  }

  @Test
  void afterOneShoutOutTheScaleStillHasWholeNumbers() throws IOException {
    int[][] rows = new int[8][6];
    rows[7][5] = 1;
    Approved.check("one-shout-out", png(bars(rows)));
  }

  @Test
  void aWorkspaceThatBeganThisWeekHasOneBarAndNotAWall() throws IOException {
    Approved.check("first-week", png(bars(new int[][] {{14, 3, 6, 2, 2, 1}})));
  }

  @Test
  void hundredThousandAWeekFitBesideSix() throws IOException {
    int[] many = {45_000, 12_000, 23_000, 10_000, 7_000, 3_000};
    int[] six = {5, 0, 1, 0, 0, 0};
    Approved.check(
        "large-weeks", png(bars(new int[][] {many, many, six, many, many, many, six, many})));
  }

  @Test
  void amongTwelveWeeksEveryOtherHasItsNameAndTotalsThatWouldTouchAreLeftOut() throws IOException {
    int[][] rows = new int[12][];
    for (int week = 0; week < rows.length; week++) {
      rows[week] = new int[] {40_000 + 3_000 * week, 10_000, 20_000, 8_000, 5_000, 2_000};
    }
    Approved.check("twelve-weeks", png(bars(rows)));
  }

  @Test
  void aBarFivePercentHigherIsNoticed() throws IOException {
    List<WeekBar> higher = new ArrayList<>(EIGHT_WEEKS);
    WeekBar week = higher.get(4);
    higher.set(4, new WeekBar(week.monday(), 16, 3, 14, 4, 2, 2));
    assertThat(higher.get(4).total() / (double) week.total()).isBetween(1.05, 1.06);
    assertThat(Difference.between(png(EIGHT_WEEKS), png(higher)))
        .doesNotMatch(Difference::isInvisible);
  }

  @Test
  void noWeekOrMoreThanTwelveAreNotDrawn() {
    assertThatThrownBy(() -> WeekBars.png(List.of())).hasMessage("1 to 12 weeks, not 0");
    assertThatThrownBy(() -> WeekBars.png(bars(new int[13][6])))
        .hasMessage("1 to 12 weeks, not 13");
  }

  @Test
  void lessThanNothingIsNotDrawn() {
    assertThatThrownBy(() -> new WeekBar(LocalDate.of(2026, 10, 5), 1, 1, 1, 1, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] png(List<WeekBar> weeks) {
    return WeekBars.png(weeks).orElseThrow();
  }
}
