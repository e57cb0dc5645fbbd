package app.huzzah.picture;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.internal.chartpart.IChart;

/** A sheet to draw on, 1000 pixels wide. Positions are pixels from the upper left corner. */
final class Card {
  static final int WIDTH = 1000;
  static final int MARGIN = 36;

  /** Positions of letters do not depend on the machine, nor on where in a pixel they begin. */
  private static final FontRenderContext TYPESETTING = new FontRenderContext(null, true, true);

  /**
   * How many are drawn at once at most: each takes a processor for tens of milliseconds, which
   * gifts need too, and some megabytes until it is a file.
   */
  private static final Semaphore DRAWING = new Semaphore(2);

  private final Graphics2D graphics;

  private Card(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** A PNG of what is drawn. */
  static byte[] png(int height, Consumer<Card> drawing) {
    DRAWING.acquireUninterruptibly();
    try {
      return drawn(height, drawing);
    } finally {
      DRAWING.release();
    }
  }

  private static byte[] drawn(int height, Consumer<Card> drawing) {
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Palette.BACKGROUND);
      graphics.fillRect(0, 0, WIDTH, height);
      drawing.accept(new Card(graphics));
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  void title(String title) {
    words(title, Typeface.medium(34), Palette.WORDS, MARGIN, 58);
  }

  /** Returns how far the words reach, in pixels. */
  double words(String words, Font font, Color color, double left, double baseline) {
    AffineTransform place = AffineTransform.getTranslateInstance(left, baseline);
    graphics.setColor(color);
    graphics.fill(new TextLayout(words, font, TYPESETTING).getOutline(place));
    return width(words, font);
  }

  void centred(String words, Font font, Color color, double middle, double baseline) {
    words(words, font, color, middle - width(words, font) / 2, baseline);
  }

  /** Words that no line behind them crosses out. */
  void label(String words, Font font, Color color, double left, double baseline) {
    double high = font.getSize2D();
    graphics.setColor(Palette.BACKGROUND);
    graphics.fill(
        new Rectangle2D.Double(left - 6, baseline - high, width(words, font) + 12, high + 4));
    words(words, font, color, left, baseline);
  }

  static double width(String words, Font font) {
    return new TextLayout(words, font, TYPESETTING).getAdvance();
  }

  /** A square beside words that stand on the same baseline. */
  void swatch(Color color, double left, double baseline) {
    graphics.setColor(color);
    graphics.fill(new RoundRectangle2D.Double(left, baseline - 21, 24, 24, 4, 4));
  }

  void line(Color color, double left, double right, double y) {
    graphics.setColor(color);
    graphics.fill(new Rectangle2D.Double(left, y - 1, right - left, 2));
  }

  void draw(IChart chart, double left, double top) {
    graphics.translate(left, top);
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.translate(-left, -top);
  }

  /** The least that shows whether a machine can draw: a letter. */
  static byte[] trial() {
    try {
      return png(100, card -> card.title("A"));
    } catch (AWTError e) {
      throw new IllegalStateException("AWT does not start", e);
    }
  }

  /** In memory throughout: ImageIO's own shortcut would write a temporary file. */
  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
