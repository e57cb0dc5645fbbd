package app.huzzah.picture;

import java.awt.Font;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws what {@link ShareTrend} promises. */
final class TrendDrawing {
  private static final int HEIGHT = 360;
  private static final Font LATEST = Typeface.medium(38);
  private static final int ROOM_FOR_LATEST = 76;

  private TrendDrawing() {}

  static byte[] png(String title, List<SharePoint> points) {
    return Card.png(HEIGHT, card -> draw(card, title, points));
  }

  private static void draw(Card card, String title, List<SharePoint> points) {
    card.title(title);
    Plot plot =
        new Plot(
            points.stream().map(SharePoint::monday).toList(),
            78,
            HEIGHT - 8,
            Card.WIDTH - Card.MARGIN - ROOM_FOR_LATEST);
    plot.scale(endOf(points), "0' %'", 62);
    plot.line("share", Palette.BIG_EFFORT, points.stream().map(TrendDrawing::percent).toList());
    plot.drawOn(card);
    double latest = percent(points.getLast());
    if (!Double.isNaN(latest)) {
      String words = Math.round(latest) + " %";
      double baseline = Math.min(plot.y(latest) + 13, plot.y(0) - 6);
      card.label(words, LATEST, Palette.WORDS, plot.middle(points.size() - 1) + 20, baseline);
    }
  }

  /** The next round number, so that a low share is seen to move as well. */
  private static double endOf(List<SharePoint> points) {
    double most = points.stream().mapToDouble(point -> point.share().orElse(0)).max().orElse(0);
    return DoubleStream.of(10, 20, 30, 40, 50, 60, 80)
        .filter(end -> most * 100 <= end)
        .findFirst()
        .orElse(100);
  }

  /** Not a number where nobody was counted. */
  private static double percent(SharePoint point) {
    return point.share().orElse(Double.NaN) * 100;
  }
}
