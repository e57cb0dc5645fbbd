package app.huzzah.picture;

import java.awt.Color;

/**
 * The colours. Pictures bring their own background, so that they read the same in Slack's light and
 * dark mode.
 *
 * <p>Hues are from the palette of Okabe and Ito, "Color Universal Design" (2008), made to be told
 * apart with every common kind of colour blindness: its two blues for efforts, orange and vermilion
 * for wins, bluish green and a tint of it for lessons. In a bar light and strong ones take turns,
 * so that neighbours differ in brightness too.
 */
final class Palette {
  static final Color BACKGROUND = new Color(0xF8F8F6);
  static final Color WORDS = new Color(0x1F1E20);
  static final Color QUIET_WORDS = new Color(0x55545A);
  static final Color GRID = new Color(0xDDDDD9);
  static final Color GROUND = new Color(0x8A898E);

  static final Color SMALL_EFFORT = new Color(0x56B4E9);
  static final Color BIG_EFFORT = new Color(0x0072B2);
  static final Color SMALL_WIN = new Color(0xE69F00);
  static final Color BIG_WIN = new Color(0xD55E00);
  static final Color SMALL_LESSON = new Color(0x7CCBB4);
  static final Color BIG_LESSON = new Color(0x009E73);

  private Palette() {}
}
