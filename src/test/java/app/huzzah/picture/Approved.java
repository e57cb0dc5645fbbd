package app.huzzah.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures that somebody has looked at and found good, in {@code
 * src/test/resources/app/huzzah/picture}.
 *
 * <p>When a picture is meant to look different, or a new one is added: run the test; it fails and
 * leaves what was drawn in {@code target/pictures}. Look at it, small as on a phone too, and on a
 * dark background. If you are content, copy the file over the approved one of the same name.
 */
final class Approved {
  private static final Path APPROVED = Path.of("src/test/resources/app/huzzah/picture");
  private static final Path DRAWN = Path.of("target/pictures");

  /** Slack takes far more, but a digest is read on phones as well. */
  private static final int MOST_BYTES = 100_000;

  private Approved() {}

  static void check(String name, byte[] drawn) throws IOException {
    Path approved = APPROVED.resolve(name + ".png");
    Path got = Files.createDirectories(DRAWN).resolve(name + ".png");
    Files.write(got, drawn);
    assertThat(drawn).hasSizeLessThan(MOST_BYTES);
    assertThat(approved).as("Not approved yet: look at %s, then copy it there", got).exists();
    assertThat(Difference.between(Files.readAllBytes(approved), drawn))
        .as("%s differs from the approved %s: look at both", got, approved)
        .matches(Difference::isInvisible);
    Files.delete(got);
  }

  /**
   * How far two pictures are from each other.
   *
   * @param mean of all channels of all pixels, from 0 to 255
   * @param pixels the share of those of which a channel differs by more than {@link #MUCH}
   */
  record Difference(double mean, double pixels) {
    private static final int MUCH = 40;

    static Difference between(byte[] one, byte[] other) throws IOException {
      return between(read(one), read(other));
    }

    /** Edges may be smoothed a little differently by another JDK; nothing may stand elsewhere. */
    boolean isInvisible() {
      return mean < 0.25 && pixels < 0.0003;
    }

    static Difference between(BufferedImage one, BufferedImage other) {
      if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
        return new Difference(255, 1);
      }
      int[] a = pixels(one);
      int[] b = pixels(other);
      long sum = 0;
      int much = 0;
      for (int i = 0; i < a.length; i++) {
        int red = Math.abs((a[i] >> 16 & 0xFF) - (b[i] >> 16 & 0xFF));
        int green = Math.abs((a[i] >> 8 & 0xFF) - (b[i] >> 8 & 0xFF));
        int blue = Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
        sum += red + green + blue;
        much += Math.max(red, Math.max(green, blue)) > MUCH ? 1 : 0;
      }
      return new Difference(sum / 3.0 / a.length, (double) much / a.length);
    }

    private static int[] pixels(BufferedImage image) {
      int width = image.getWidth();
      return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }

    static BufferedImage read(byte[] png) throws IOException {
      return ImageIO.read(new ByteArrayInputStream(png));
    }
  }
}
