package app.huzzah.picture;

import java.util.List;
import java.util.Optional;

/**
 * What was given week by week as stacked bars: efforts, wins and lessons, each small and big, with
 * the total above each bar and the week's Monday below it.
 */
public final class WeekBars {
  private WeekBars() {}

  /**
   * Draws the weeks from left to right in the order given, 1000 pixels wide and 560 high.
   *
   * @param weeks 1 to 12 of them; the digest shows eight
   * @return a PNG of less than 100 kB; empty where this machine cannot draw
   * @throws IllegalArgumentException for no week or more than twelve
   */
  public static Optional<byte[]> png(List<WeekBar> weeks) {
    Weeks.check(weeks);
    return CanDraw.here() ? Optional.of(BarsDrawing.png(weeks)) : Optional.empty();
  }
}
