package app.huzzah.picture;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Draws what {@link WeekBars} promises. */
final class BarsDrawing {
  private static final int HEIGHT = 560;
  private static final int LEGEND = 108;
  private static final Font SMALL_PRINT = Typeface.regular(27);
  private static final Font KIND = Typeface.medium(27);
  private static final Font TOTAL = Typeface.medium(24);

  /** With fewer, whole numbers would be too far apart to say how little there is. */
  private static final double SHORTEST_SCALE = 4;

  private final Card card;
  private final List<WeekBar> weeks;

  private BarsDrawing(Card card, List<WeekBar> weeks) {
    this.card = card;
    this.weeks = weeks;
  }

  static byte[] png(List<WeekBar> weeks) {
    return Card.png(HEIGHT, card -> new BarsDrawing(card, weeks).draw());
  }

  private void draw() {
    card.title("Shout-outs, week by week");
    double x = legend(Card.MARGIN, "Efforts", Palette.SMALL_EFFORT, Palette.BIG_EFFORT);
    x = legend(x, "Wins", Palette.SMALL_WIN, Palette.BIG_WIN);
    legend(x, "Lessons", Palette.SMALL_LESSON, Palette.BIG_LESSON);
    totals(bars());
  }

  private double legend(double left, String kind, Color small, Color big) {
    double x = left + card.words(kind, KIND, Palette.WORDS, left, LEGEND) + 14;
    x = legend(x, small, "small") + 18;
    return legend(x, big, "big") + 42;
  }

  private double legend(double left, Color color, String size) {
    card.swatch(color, left, LEGEND);
    double words = left + 33;
    return words + card.words(size, SMALL_PRINT, Palette.QUIET_WORDS, words, LEGEND);
  }

  private Plot bars() {
    Plot plot =
        new Plot(
            weeks.stream().map(WeekBar::monday).toList(),
            LEGEND + 20,
            HEIGHT - 8,
            Card.WIDTH - 2 * Card.MARGIN);
    double most = weeks.stream().mapToLong(WeekBar::total).max().orElse(0);
    // Above the highest bar its total has to find room.
    plot.scale(Math.max(SHORTEST_SCALE, most * 1.08), "#,##0", 75);
    plot.stack("small efforts", Palette.SMALL_EFFORT, counts(WeekBar::smallEfforts));
    plot.stack("big efforts", Palette.BIG_EFFORT, counts(WeekBar::bigEfforts));
    plot.stack("small wins", Palette.SMALL_WIN, counts(WeekBar::smallWins));
    plot.stack("big wins", Palette.BIG_WIN, counts(WeekBar::bigWins));
    plot.stack("small lessons", Palette.SMALL_LESSON, counts(WeekBar::smallLessons));
    plot.stack("big lessons", Palette.BIG_LESSON, counts(WeekBar::bigLessons));
    plot.drawOn(card);
    plot.groundOn(card);
    return plot;
  }

  private List<Integer> counts(ToIntFunction<WeekBar> count) {
    return weeks.stream().map(count::applyAsInt).toList();
  }

  /** Above each bar; none at all where they would run into each other. */
  private void totals(Plot plot) {
    List<String> totals =
        weeks.stream().map(week -> String.format(Locale.ENGLISH, "%,d", week.total())).toList();
    if (totals.stream().anyMatch(total -> Card.width(total, TOTAL) > plot.place() - 6)) {
      return;
    }
    IntStream.range(0, weeks.size())
        .forEach(week -> {
          double top = weeks.get(week).total();
          card.centred(totals.get(week), TOTAL, Palette.WORDS, plot.middle(week), plot.y(top) - 10);
        });
  }
}
