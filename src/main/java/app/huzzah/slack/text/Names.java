package app.huzzah.slack.text;

import java.util.regex.Pattern;

/** People's names beside our own words and numbers, where nobody is to be pinged. */
public final class Names {
  /** Slack's limit of a display name, in characters. */
  private static final int LONGEST = 80;

  // Unicode's bidirectional isolates: what stands between them turns nothing around outside.
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  // Embeddings, overrides and isolates that a name brings along could end ours, or reach beyond it.
  private static final Pattern BIDI_CONTROLS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private Names() {}

  /**
   * A name for our own markup: escaped, 80 characters at most, and isolated where its letters run
   * from right to left, so that the rank and the points stay where they are.
   */
  public static String inMarkup(String name) {
    return isolated(Mrkdwn.escape(visible(name)));
  }

  /** The same for plain text, where nothing is to be escaped. */
  public static String inText(String name) {
    return isolated(visible(name).replaceAll("[\\r\\n]", " "));
  }

  private static String visible(String name) {
    String tamed = BIDI_CONTROLS.matcher(name).replaceAll("").strip();
    return cut(tamed.isEmpty() ? "Somebody" : tamed);
  }

  private static String isolated(String name) {
    return runsFromRightToLeft(name) ? ISOLATE + name + END_OF_ISOLATE : name;
  }

  private static String cut(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int end = LONGEST - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static boolean runsFromRightToLeft(String name) {
    return name.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER);
  }
}
