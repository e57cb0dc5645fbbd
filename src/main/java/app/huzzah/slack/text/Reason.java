package app.huzzah.slack.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why somebody is thanked, and which of the company's values it shows.
 *
 * @param message plain text; values at its end are taken off, those inside stay where they stand
 * @param values known ones, in the order in which they were written, each once
 */
public record Reason(String message, List<String> values) {
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^["
              + Invisible.CLASS
              + ",:;.–—-]*(?:for(?![\\p{L}\\p{N}_-])["
              + Invisible.CLASS
              + "]*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/])#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");
  private static final Pattern ONLY_A_TAG =
      Pattern.compile("#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)[" + Invisible.CLASS + ".,;]*");
  private static final Pattern VISIBLE = Pattern.compile("[^" + Invisible.CLASS + "]");

  /**
   * Reads what stands behind the people thanked.
   *
   * @param plain text as the person saw it
   * @param known the workspace's values, without the {@code #}
   */
  public static Reason of(String plain, List<String> known) {
    Set<String> values = new LinkedHashSet<>();
    Matcher tag = TAG.matcher(plain);
    while (tag.find()) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      if (known.contains(name)) {
        values.add(name);
      }
    }
    String message = Invisible.strip(INTRODUCTION.matcher(plain).replaceFirst(""));
    return new Reason(
        Invisible.strip(message.substring(0, beforeTags(message, values))), List.copyOf(values));
  }

  /** Where the known values that close the message begin, read from its end word by word. */
  private static int beforeTags(String message, Set<String> values) {
    Matcher character = VISIBLE.matcher(message);
    Matcher tag = ONLY_A_TAG.matcher(message);
    int end = message.length();
    while (end > 0) {
      int start = end;
      while (start > 0 && !isVisible(character, start - 1)) {
        start--;
      }
      while (start > 0 && isVisible(character, start - 1)) {
        start--;
      }
      boolean known =
          tag.region(start, end).matches()
              && values.contains(tag.group(1).toLowerCase(Locale.ROOT));
      if (!known) {
        return end;
      }
      end = start;
    }
    return 0;
  }

  private static boolean isVisible(Matcher character, int at) {
    return character.region(at, at + 1).matches();
  }
}
