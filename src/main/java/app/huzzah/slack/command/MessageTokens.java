package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Mention;
import app.huzzah.workspace.EmojiSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what means something in a channel message, in one walk over it; quoted lines and code are
 * walked past.
 */
final class MessageTokens {
  private static final String QUOTE = "&gt;";
  private static final String QUOTE_OF_ALL = "&gt;&gt;&gt;";
  private static final String FENCE = "```";
  private static final String SKIN_TONE = ":skin-tone-";

  private final EmojiSet emoji;

  MessageTokens(EmojiSet emoji) {
    this.emoji = emoji;
  }

  /** In the order in which they stand. */
  List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int lastFence = text.lastIndexOf(FENCE);
    int at = 0;
    while (at < text.length()) {
      boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
      if (lineStart && text.startsWith(QUOTE, at)) {
        at = text.startsWith(QUOTE_OF_ALL, at) ? text.length() : lineEnd(text, at);
        continue;
      }
      at =
          switch (text.charAt(at)) {
            case '`' -> afterCode(text, at, lastFence);
            case '<' -> afterControl(text, at, tokens);
            case ':' -> afterEmoji(text, at, tokens);
            default -> at + 1;
          };
    }
    return tokens;
  }

  /** A backtick that nothing closes is a backtick. */
  private static int afterCode(String text, int at, int lastFence) {
    if (text.startsWith(FENCE, at)) {
      return at + FENCE.length() <= lastFence
          ? text.indexOf(FENCE, at + FENCE.length()) + FENCE.length()
          : at + FENCE.length();
    }
    int close = text.indexOf('`', at + 1);
    return close < 0 || text.indexOf('\n', at, close) >= 0 ? at + 1 : close + 1;
  }

  /** A link's address and label are none of our business. */
  private static int afterControl(String text, int at, List<Token> tokens) {
    Optional<Mention.Found> found = Mention.at(text, at);
    found
        .filter(mention -> !(mention.mention() instanceof Mention.Place))
        .ifPresent(mention -> tokens.add(new Token.Named(at, mention.end(), mention.mention())));
    if (found.isPresent()) {
      return found.get().end();
    }
    int end = at + 1;
    while (end < text.length() && "<>\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int afterEmoji(String text, int at, List<Token> tokens) {
    for (Kind kind : Kind.values()) {
      int end = endOf(name(kind), text, at);
      if (end > 0) {
        tokens.add(new Token.OfKind(at, end, kind));
        return end;
      }
    }
    int end = endOf(emoji.big(), text, at);
    if (end > 0) {
      tokens.add(new Token.OfBig(at, end));
      return end;
    }
    return at + 1;
  }

  private String name(Kind kind) {
    return switch (kind) {
      case EFFORT -> emoji.effort();
      case WIN -> emoji.win();
      case LESSON -> emoji.lesson();
    };
  }

  /** Behind that emoji and its skin tone; 0 where another one, or none, stands. */
  private static int endOf(String name, String text, int at) {
    int colon = at + 1 + name.length();
    if (!text.startsWith(name, at + 1) || colon >= text.length() || text.charAt(colon) != ':') {
      return 0;
    }
    int tone = colon + 1 + SKIN_TONE.length();
    boolean toned =
        text.startsWith(SKIN_TONE, colon + 1)
            && tone + 1 < text.length()
            && Character.isDigit(text.charAt(tone))
            && text.charAt(tone + 1) == ':';
    return toned ? tone + 2 : colon + 1;
  }

  private static int lineEnd(String text, int at) {
    int newline = text.indexOf('\n', at);
    return newline < 0 ? text.length() : newline;
  }
}
