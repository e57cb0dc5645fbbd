package app.huzzah.slack.text;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees and that come along with pasted or right-to-left text: blanks of all
 * kinds, and marks that only say where lines may break or how letters run. The joiners are not
 * among them; emoji and several scripts are written with them.
 */
public final class Invisible {
  /** For use within a pattern's brackets. */
  public static final String CLASS =
      "\\s\\p{Z}\\x{ad}\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2060}\\x{2066}-\\x{2069}\\x{feff}";

  private static final Pattern AT_START = Pattern.compile("^[" + CLASS + "]+");
  private static final Pattern ALL = Pattern.compile("[" + CLASS + "]");

  private Invisible() {}

  /** The text without any of them at its ends. */
  public static String strip(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    return AT_START.matcher(text.substring(0, end)).replaceFirst("");
  }

  public static boolean is(char c) {
    return ALL.matcher(String.valueOf(c)).matches();
  }
}
