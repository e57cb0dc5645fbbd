package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Invisible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What remains of a gift's text as its reason. Names and giving emoji before the first word and
 * behind the last one drop out; within the sentence names stay, so that it can be read.
 */
final class MessageReason {
  /** One piece of what may stand between names and emoji without being a word of the reason. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "&amp;|and(?![\\p{L}\\p{N}_])|[,;:.!?…–—&+" + Invisible.CLASS + "-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG =
      Pattern.compile("#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)|<#[CG][A-Z0-9]+\\|([^<>]+)>");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]\\p{L}");
  private static final Pattern BLANKS = Pattern.compile("[" + Invisible.CLASS + "]+");

  /** After one of these a sentence needs the name that follows. */
  private static final Set<String> WANT_A_NAME =
      Set.of(
          "for", "to", "with", "by", "from", "of", "and", "&amp;", "at", "like", "than", "thank",
          "is", "are", "was", "were");

  private final String text;
  private final int start;
  private final int end;
  private final List<Token> tokens;
  private final List<String> values;

  /**
   * Looks at a part of a message.
   *
   * @param tokens those between start and end
   * @param values the workspace's values, without the {@code #}
   */
  MessageReason(String text, int start, int end, List<Token> tokens, List<String> values) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.tokens = tokens;
    this.values = values;
  }

  /** The reason as Slack's text, without the emoji of this kind and of what is big. */
  String without(Kind kind) {
    int first = 0;
    while (first < tokens.size() && dropsOut(tokens.get(first)) && isGap(first)) {
      first++;
    }
    int last = tokens.size();
    while (last > first && dropsOut(tokens.get(last - 1)) && isGap(last)) {
      last--;
    }
    String words = words(first, last, kind);
    if (last < tokens.size()) {
      words = trimmed(words);
    }
    List<String> split = last < tokens.size() ? split(words) : List.of();
    if (WANT_A_NAME.containsAll(split)) {
      words = split.isEmpty() ? words : "";
    } else if (WANT_A_NAME.contains(split.getLast())) {
      words = words(first, withNames(last), kind);
    }
    List<String> tags = new ArrayList<>();
    for (int gap = 0; gap <= tokens.size(); gap++) {
      if (gap < first || gap > last) {
        readGap(gap, tags);
      }
    }
    return String.join(" ", Stream.concat(Stream.of(words), tags.stream()).toList());
  }

  /** The text between what drops out at the front and at the end. */
  private String words(int first, int last, Kind kind) {
    StringBuilder words = new StringBuilder();
    int at = gapStart(first);
    int to = gapEnd(last);
    for (Token token : tokens.subList(first, last)) {
      boolean gave =
          token instanceof Token.OfBig
              || (token instanceof Token.OfKind emoji && emoji.kind() == kind);
      if (gave) {
        words.append(text, at, token.start());
        at = joined(words, token.end(), to);
      }
    }
    return words.append(text, at, to).toString();
  }

  /** Closes the hole that an emoji leaves; answers where the text goes on. */
  private int joined(StringBuilder words, int at, int to) {
    char before = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
    char after = at < to ? text.charAt(at) : '\n';
    if (before == ' ' && " \n,.;!?".indexOf(after) >= 0) {
      words.setLength(words.length() - 1);
    } else if (before == '\n' && " \n".indexOf(after) >= 0 && at < to) {
      return at + 1;
    }
    return at;
  }

  /** Behind the names that follow directly where the end begins. */
  private int withNames(int last) {
    int names = last;
    while (names < tokens.size() && !tokens.get(names).isEmoji()) {
      names++;
    }
    return names;
  }

  private boolean dropsOut(Token token) {
    return token.isEmoji()
        || !POSSESSIVE.matcher(text).region(token.end(), text.length()).lookingAt();
  }

  private boolean isGap(int gap) {
    return readGap(gap, new ArrayList<>());
  }

  /** Whether no word stands there; known values, which are none, are added to the tags. */
  private boolean readGap(int gap, List<String> tags) {
    Matcher separator = SEPARATOR.matcher(text);
    Matcher tag = TAG.matcher(text);
    int at = gapStart(gap);
    int to = gapEnd(gap);
    while (at < to) {
      if (separator.region(at, to).lookingAt()) {
        at = separator.end();
      } else if (tag.region(at, to).lookingAt() && isValue(tag)) {
        tags.add(tag.group());
        at = tag.end();
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean isValue(Matcher tag) {
    String name = tag.group(1) == null ? tag.group(2) : tag.group(1);
    return values.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Gap 0 stands before the first token, the last one behind the last. */
  private int gapStart(int gap) {
    return gap == 0 ? start : tokens.get(gap - 1).end();
  }

  private int gapEnd(int gap) {
    return gap == tokens.size() ? end : tokens.get(gap).start();
  }

  /** Without what joined it to the names that dropped out. */
  private static String trimmed(String words) {
    int end = words.length();
    while (end > 0 && joins(words, end - 1)) {
      end--;
    }
    return words.substring(0, end);
  }

  private static boolean joins(String words, int at) {
    char c = words.charAt(at);
    return Invisible.is(c)
        || ",–—".indexOf(c) >= 0
        || (c == '-' && at > 0 && Invisible.is(words.charAt(at - 1)));
  }

  private static List<String> split(String words) {
    return BLANKS
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
