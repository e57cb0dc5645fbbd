package app.huzzah.slack.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why somebody is thanked, and which of the company's values it shows.
 *
 * <p>A bar of its own ends a message that closes with a value as one of its words: {@code for what
 * we call #teamwork | #growth}.
 *
 * @param message plain text; values at its end are taken off, those inside stay where they stand
 * @param values known ones, in the order in which they were written, each once
 */
public record Reason(String message, List<String> values) {
  private static final Pattern FOR =
      Pattern.compile(
          "for(?![\\p{L}\\p{N}_-])[" + Invisible.CLASS + "]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMOJI =
      Pattern.compile(":(?:[+-]1|[\\p{L}\\p{N}_][\\p{L}\\p{N}_+'-]*):");
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/])#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");
  private static final Pattern ONLY_A_TAG =
      Pattern.compile("#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)[" + Invisible.CLASS + ".,;]*");
  private static final String BAR = "|";
  private static final Pattern VISIBLE = Pattern.compile("[^" + Invisible.CLASS + "]");

  /**
   * Reads what stands behind the people thanked.
   *
   * @param plain text as the person saw it
   * @param known the workspace's values, without the {@code #}
   */
  public static Reason of(String plain, List<String> known) {
    String message = Invisible.strip(plain.substring(introduction(plain)));
    Set<String> values = new LinkedHashSet<>();
    Matcher tag = TAG.matcher(message);
    while (tag.find()) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      if (known.contains(name)) {
        values.add(name);
      }
    }
    return new Reason(
        Invisible.strip(message.substring(0, beforeTags(message, values))), List.copyOf(values));
  }

  /** Behind the signs that lead to a reason, and one "for"; a colon may be an emoji's. */
  private static int introduction(String plain) {
    Matcher emoji = EMOJI.matcher(plain);
    int at = 0;
    while (at < plain.length()
        && (Invisible.is(plain.charAt(at)) || ",:;.–—-".indexOf(plain.charAt(at)) >= 0)
        && !emoji.region(at, plain.length()).lookingAt()) {
      at++;
    }
    Matcher introduction = FOR.matcher(plain).region(at, plain.length());
    return introduction.lookingAt() ? introduction.end() : at;
  }

  /** What is to be typed behind {@code for}, so that reading it gives the same again. */
  public String typed() {
    List<String> words = new ArrayList<>();
    Reason inside = of("for " + message, values);
    if (!message.isEmpty()) {
      words.add(inside.message().equals(message) ? message : message + " " + BAR);
    }
    values.stream()
        .filter(value -> !inside.values().contains(value))
        .forEach(value -> words.add("#" + value));
    return String.join(" ", words);
  }

  /** Where the known values that close the message begin, or the bar before them. */
  private static int beforeTags(String message, Set<String> values) {
    WordsFromEnd words = new WordsFromEnd(message);
    while (words.isTag(values)) {
      words.next();
    }
    int end = words.end();
    if (!words.is(BAR)) {
      return end;
    }
    int beforeBar = words.start();
    while (words.is(BAR)) {
      words.next();
    }
    return words.isTag(values) ? beforeBar : end;
  }

  /** Reads words from the end, one at a time: {@code end} is behind the word and its blanks. */
  private static final class WordsFromEnd {
    private final String text;
    private final Matcher character;
    private final Matcher tag;
    private int start;
    private int end;

    WordsFromEnd(String text) {
      this.text = text;
      this.character = VISIBLE.matcher(text);
      this.tag = ONLY_A_TAG.matcher(text);
      this.start = text.length();
      next();
    }

    void next() {
      end = start;
      while (start > 0 && !isVisible(start - 1)) {
        start--;
      }
      while (start > 0 && isVisible(start - 1)) {
        start--;
      }
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    boolean is(String word) {
      return text.startsWith(word, start)
          && start + word.length() <= end
          && (start + word.length() == end || !isVisible(start + word.length()));
    }

    boolean isTag(Set<String> known) {
      return tag.region(start, end).matches()
          && known.contains(tag.group(1).toLowerCase(Locale.ROOT));
    }

    private boolean isVisible(int at) {
      return character.region(at, at + 1).matches();
    }
  }
}
