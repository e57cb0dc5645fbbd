package app.huzzah.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.picture.Approved.Difference;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApprovedTest {
  @Test
  void edgesThatAreSmoothedALittleDifferentlyAreNoDifference() throws IOException {
    BufferedImage smoothed = usual();
    for (int x = 0; x < smoothed.getWidth(); x++) {
      smoothed.setRGB(x, 50, smoothed.getRGB(x, 50) ^ 0x101010);
    }
    assertThat(Difference.between(usual(), smoothed)).matches(Difference::isInvisible);
  }

  @Test
  void aSpotOfTwentyPixelsIsNoticed() throws IOException {
    BufferedImage spotted = usual();
    var graphics = spotted.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.fillOval(20, 20, 20, 20);
    graphics.dispose();
    assertThat(Difference.between(usual(), spotted)).doesNotMatch(Difference::isInvisible);
  }

  @Test
  void anotherSizeIsNoticed() throws IOException {
    BufferedImage narrower = usual().getSubimage(0, 0, 999, 560);
    assertThat(Difference.between(usual(), narrower)).doesNotMatch(Difference::isInvisible);
  }

  private static BufferedImage usual() throws IOException {
    return Difference.read(WeekBars.png(Examples.EIGHT_WEEKS).orElseThrow());
  }
}
