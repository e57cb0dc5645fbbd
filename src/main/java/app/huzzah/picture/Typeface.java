package app.huzzah.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Roboto, which comes with the jar: pictures look alike whatever the machine has installed. */
final class Typeface {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

  /** Which file tells Java of the system's fonts. */
  private static final String SYSTEM_FONTS = "sun.awt.fontconfig";

  private static final Font REGULAR;
  private static final Font MEDIUM;

  static {
    // A server has no screen, whatever its environment says.
    System.setProperty("java.awt.headless", "true");
    try {
      boolean linux = System.getProperty("os.name", "").startsWith("Linux");
      List<Font> both = linux ? withoutFontsOfTheSystem() : both();
      REGULAR = both.getFirst();
      MEDIUM = both.getLast();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Typeface() {}

  /**
   * The face for most words.
   *
   * @param size of the line in pixels
   */
  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  /**
   * The face for what shall be seen first.
   *
   * @param size of the line in pixels
   */
  static Font medium(float size) {
    return MEDIUM.deriveFont(size);
  }

  /**
   * On Linux, Java asks fontconfig for the system's fonts before it reads any other, and reads none
   * where fontconfig is not installed, as in most small images. It is told that the system has no
   * fonts, and does not ask. It reads this once, so nothing of it has to stay.
   */
  private static List<Font> withoutFontsOfTheSystem() throws IOException {
    Path file = Files.createTempFile("huzzah-fonts", ".properties");
    try {
      Files.writeString(file, "version=1\nsequence.allfonts=latin-1\n");
      System.setProperty(SYSTEM_FONTS, file.toString());
      return both();
    } finally {
      System.clearProperty(SYSTEM_FONTS);
      Files.delete(file);
    }
  }

  private static List<Font> both() throws IOException {
    return List.of(load("Roboto-Regular.ttf"), load("Roboto-Medium.ttf"));
  }

  private static Font load(String name) throws IOException {
    try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new FileNotFoundException(name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException e) {
      throw new IOException(name + " is no typeface", e);
    }
  }
}
