package app.huzzah.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 defines it, from 1 (the same) to 21 (black on white). */
class PaletteTest {
  @Test
  void wordsStandOutFromTheCard() {
    assertThat(Stream.of(Palette.WORDS, Palette.QUIET_WORDS))
        .allSatisfy(words -> assertThat(contrast(words, Palette.BACKGROUND)).isGreaterThan(4.5));
  }

  /** WCAG's number for graphics; small ones are lighter, and told by their neighbours. */
  @Test
  void whatIsBigStandsOutFromTheCard() {
    assertThat(Stream.of(Palette.BIG_EFFORT, Palette.BIG_WIN, Palette.BIG_LESSON))
        .allSatisfy(big -> assertThat(contrast(big, Palette.BACKGROUND)).isGreaterThan(3));
  }

  @Test
  void contrastIsComputedAsWcagDefinesIt() {
    assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(contrast(new Color(0x767676), Color.WHITE)).isBetween(4.5, 4.6);
  }

  private static double contrast(Color one, Color other) {
    double[] sorted = DoubleStream.of(luminance(one), luminance(other)).sorted().toArray();
    return (sorted[1] + 0.05) / (sorted[0] + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
