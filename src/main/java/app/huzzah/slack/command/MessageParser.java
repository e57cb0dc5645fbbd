package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.text.Reason;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * From a channel message to the gifts in it. Never throws: most messages give nothing.
 *
 * <p>A mention and a kind's emoji give; the emoji of big makes it big, or a big win where it is
 * alone. A line that has both begins a gift of its own, and lines without join the one before.
 * Whoever is mentioned in a gift is thanked; the rest of its text is the reason. What is quoted or
 * code gives nothing: somebody shows or explains.
 */
public final class MessageParser {
  private static final Pattern ANY_EMOJI = Pattern.compile(":[^\\s:<>/|]+:");

  private final MessageTokens tokens;
  private final List<String> values;
  private final Function<MemberId, String> names;

  /**
   * Makes a parser for one workspace.
   *
   * @param emoji those that give
   * @param values the workspace's values, without the {@code #}
   * @param names the name of a member where Slack gives an id alone; asked only for those who stay
   *     in a reason
   */
  public MessageParser(EmojiSet emoji, List<String> values, Function<MemberId, String> names) {
    this.tokens = new MessageTokens(emoji);
    this.values = values;
    this.names = names;
  }

  /**
   * Whether it is worth knowing the workspace's settings for this message: what gives nothing is
   * mostly found out here, for next to nothing.
   */
  public static boolean mayGive(String slackText) {
    return slackText.indexOf(':') >= 0
        && (slackText.contains("<@") || slackText.contains("<!subteam"));
  }

  /** Whether it may have given when other emoji gave: it mentions somebody and holds any emoji. */
  public static boolean mayHaveGiven(String slackText) {
    return mayGive(slackText) && ANY_EMOJI.matcher(slackText).find();
  }

  /**
   * What a message gives, in the order of its lines.
   *
   * @param slackText as Slack escapes it
   */
  public List<Typed.Give> parse(String slackText) {
    if (!mayGive(slackText)) {
      return List.of();
    }
    List<Token> all = tokens.of(slackText);
    if (!gives(all)) {
      return List.of();
    }
    List<Integer> starts = starts(slackText, all);
    List<Typed.Give> gifts = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : slackText.length();
      int first = next;
      while (next < all.size() && all.get(next).start() < end) {
        next++;
      }
      gifts.add(gift(slackText, starts.get(i), end, all.subList(first, next)));
    }
    return List.copyOf(gifts);
  }

  /** Where gifts begin: at lines that give by themselves; the first has what stands before it. */
  private static List<Integer> starts(String text, List<Token> tokens) {
    List<Integer> starts = new ArrayList<>();
    int next = 0;
    int line = 0;
    while (next < tokens.size()) {
      int newline = text.indexOf('\n', line);
      int end = newline < 0 ? text.length() : newline + 1;
      int first = next;
      while (next < tokens.size() && tokens.get(next).start() < end) {
        next++;
      }
      if (gives(tokens.subList(first, next))) {
        starts.add(starts.isEmpty() ? 0 : line);
      }
      line = end;
    }
    return starts.isEmpty() ? List.of(0) : starts;
  }

  private static boolean gives(List<Token> tokens) {
    return tokens.stream().anyMatch(Token::thanks) && tokens.stream().anyMatch(Token::isEmoji);
  }

  private Typed.Give gift(String text, int start, int end, List<Token> tokens) {
    Optional<Kind> kind =
        tokens.stream()
            .filter(Token.OfKind.class::isInstance)
            .map(token -> ((Token.OfKind) token).kind())
            .findFirst();
    boolean big = tokens.stream().anyMatch(Token.OfBig.class::isInstance);
    List<Mention> to =
        tokens.stream()
            .filter(Token::thanks)
            .map(token -> ((Token.Named) token).mention())
            .distinct()
            .toList();
    String rest =
        new MessageReason(text, start, end, tokens, values).without(kind.orElse(Kind.WIN));
    return new Typed.Give(
        big ? Size.BIG : Size.SMALL,
        kind.orElse(Kind.WIN),
        to,
        Reason.of(PlainText.of(rest, names), values),
        false);
  }
}
