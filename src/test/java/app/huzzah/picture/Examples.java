package app.huzzah.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Weeks to draw, the first of which begins on 5 October 2026. */
final class Examples {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

  static final List<WeekBar> EIGHT_WEEKS =
      bars(
          new int[][] {
            {14, 3, 6, 2, 2, 1},
            {18, 2, 9, 3, 1, 0},
            {11, 4, 5, 1, 3, 1},
            {22, 5, 8, 2, 4, 1},
            {16, 3, 12, 4, 2, 2},
            {9, 1, 4, 1, 1, 0},
            {24, 6, 10, 5, 5, 2},
            {27, 4, 13, 3, 6, 1}
          });

  private Examples() {}

  /** A row a week: small and big efforts, small and big wins, small and big lessons. */
  static List<WeekBar> bars(int[][] rows) {
    List<WeekBar> weeks = new ArrayList<>();
    for (int[] row : rows) {
      LocalDate monday = FIRST.plusWeeks(weeks.size());
      weeks.add(new WeekBar(monday, row[0], row[1], row[2], row[3], row[4], row[5]));
    }
    return weeks;
  }

  /** A share a week; NaN where there was nobody. */
  static List<SharePoint> shares(double... shares) {
    List<SharePoint> points = new ArrayList<>();
    for (double share : shares) {
      OptionalDouble known =
          Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
      points.add(new SharePoint(FIRST.plusWeeks(points.size()), known));
    }
    return points;
  }
}
