package app.huzzah.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The part of a picture that has a scale, which XChart draws. Weeks stand side by side, each in the
 * middle of its place, with their names below.
 */
final class Plot {
  private static final float LABEL = 25;
  private static final int BELOW = 52;

  /** The part of width and height for values; the rest is room for points that lie on the edge. */
  private static final double CONTENT = 0.92;

  /** A lone bar is no wall. */
  private static final double WIDEST_BAR = 110;

  /**
   * XChart draws its lines at the values instead of at round numbers where values and ends happen
   * to be evenly spaced, to a ten thousandth. Ends that are off by a little more never are.
   */
  private static final double A_HAIR = 0.001;

  private final List<LocalDate> mondays;
  private final CategoryChart chart;
  private final int top;

  /**
   * @param mondays the weeks from left to right
   * @param top where it begins, in pixels
   * @param bottom where it ends, the names below it included
   * @param width in pixels, from the card's margin on
   */
  Plot(List<LocalDate> mondays, int top, int bottom, int width) {
    this.mondays = mondays;
    this.top = top;
    this.chart = new CategoryChartBuilder().width(width).height(bottom - BELOW - top).build();
    style(chart.getStyler());
    double widest = WIDEST_BAR * mondays.size() / width;
    chart.getStyler().setStacked(true).setAvailableSpaceFill(Math.min(0.64, widest));
  }

  /**
   * Gives the scale its end and its words; it begins at 0.
   *
   * @param most the highest value that has room
   * @param pattern of {@link java.text.DecimalFormat}
   * @param apart the least distance of its lines in pixels
   */
  void scale(double most, String pattern, int apart) {
    chart
        .getStyler()
        .setYAxisMin(-A_HAIR)
        .setYAxisMax(most + 2 * A_HAIR)
        .setYAxisDecimalPattern(pattern)
        .setYAxisTickMarkSpacingHint(apart);
  }

  /** Adds to the top of what stands there already. */
  void stack(String name, Color color, List<Integer> values) {
    add(name, values).setFillColor(color);
  }

  /** Adds points that a line joins; what is not a number is a gap. */
  void line(String name, Color color, List<Double> values) {
    CategorySeries series = add(name, values);
    series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
    series.setLineStyle(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    series.setLineColor(color);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(color);
  }

  private CategorySeries add(String name, List<? extends Number> values) {
    List<Integer> places = IntStream.range(0, values.size()).boxed().toList();
    return chart.addSeries(name, places.stream().map(String::valueOf).toList(), values);
  }

  /** Draws all that was added; what asks for positions comes after it. */
  void drawOn(Card card) {
    card.draw(chart, Card.MARGIN, top);
    int latest = mondays.size() - 1;
    for (int week = latest; week >= 0; week -= step()) {
      card.centred(
          Weeks.name(mondays.get(week)),
          week == latest ? Typeface.medium(LABEL) : Typeface.regular(LABEL),
          week == latest ? Palette.WORDS : Palette.QUIET_WORDS,
          middle(week),
          top + chart.getHeight() + 26);
    }
  }

  /** A line at nothing, for what stands on it. */
  void groundOn(Card card) {
    double all = place() * mondays.size();
    double left = middle(0) - place() / 2;
    double beside = all * (1 / CONTENT - 1) / 2;
    card.line(Palette.GROUND, left - beside, left + all + beside, y(0));
  }

  /** The middle of a week's place, in pixels of the card. */
  double middle(int week) {
    return Card.MARGIN + chart.getScreenXFromChart(week + 0.5);
  }

  /** The height of a value, in pixels of the card. */
  double y(double value) {
    return top + chart.getScreenYFromChart(value);
  }

  /** The width of a week's place in pixels. */
  double place() {
    return middle(1) - middle(0);
  }

  /** Every week is named, or every other one where the names would touch. */
  private int step() {
    return mondays.size() > 9 ? 2 : 1;
  }

  private static void style(CategoryStyler styler) {
    styler
        .setLocale(Locale.ENGLISH)
        .setChartBackgroundColor(Palette.BACKGROUND)
        .setPlotBackgroundColor(Palette.BACKGROUND)
        .setPlotBorderVisible(false)
        .setPlotContentSize(CONTENT)
        .setChartPadding(0)
        .setChartTitleVisible(false)
        .setLegendVisible(false)
        .setMarkerSize(16);
    styler
        .setAxisTickLabelsFont(Typeface.regular(LABEL))
        .setAxisTickLabelsColor(Palette.QUIET_WORDS)
        .setYAxisLabelAlignment(TextAlignment.Right)
        .setXAxisTicksVisible(false)
        .setAxisTitlesVisible(false)
        .setAxisTicksLineVisible(false)
        .setAxisTicksMarksVisible(false)
        .setPlotGridVerticalLinesVisible(false)
        .setPlotGridLinesColor(Palette.GRID)
        .setPlotGridLinesStroke(new BasicStroke(2))
        .setPlotMargin(0);
  }
}
