package app.huzzah.picture;

import java.util.List;
import java.util.Optional;

/**
 * How one share of the members went from week to week: a line with a point a week, the latest value
 * written out. One picture a share, since each has its own explanation to stand beside, and three
 * lines that cross say less.
 */
public final class ShareTrend {
  private ShareTrend() {}

  /**
   * Draws the weeks from left to right in the order given, 1000 pixels wide and 360 high. A week
   * without a share is a gap in the line.
   *
   * @param title what is shared, such as "Recognised in the last seven days"; up to 45 characters
   *     of the Latin, Greek or Cyrillic script fit
   * @param points 1 to 12 weeks; the digest shows eight
   * @return a PNG of less than 100 kB; empty where this machine cannot draw
   * @throws IllegalArgumentException for no week or more than twelve
   */
  public static Optional<byte[]> png(String title, List<SharePoint> points) {
    Weeks.check(points);
    return CanDraw.here() ? Optional.of(TrendDrawing.png(title, points)) : Optional.empty();
  }
}
