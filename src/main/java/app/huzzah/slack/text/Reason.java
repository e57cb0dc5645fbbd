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
      Pattern.compile("^[\\s,:;.–—-]*(?:for\\b\\s*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/])#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");
  private static final Pattern TAG_AT_END =
      Pattern.compile("(?:^|\\s)#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)[\\s.,;]*$");

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
    String message = INTRODUCTION.matcher(plain).replaceFirst("").strip();
    Matcher atEnd = TAG_AT_END.matcher(message);
    while (atEnd.find() && values.contains(atEnd.group(1).toLowerCase(Locale.ROOT))) {
      message = message.substring(0, atEnd.start()).strip();
      atEnd = TAG_AT_END.matcher(message);
    }
    return new Reason(message, List.copyOf(values));
  }
}
