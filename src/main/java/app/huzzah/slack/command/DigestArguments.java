package app.huzzah.slack.command;

import app.huzzah.slack.text.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind {@code digest}. */
sealed interface DigestArguments {
  /**
   * Show it.
   *
   * @param channel as which channel reads it; the one it was typed in where none was named
   */
  record Preview(Optional<Mention> channel) implements DigestArguments {}

  /** Tell which channels get it. */
  record Listing() implements DigestArguments {}

  /**
   * Turn it on.
   *
   * @param channel where; the channel it was typed in where none was named
   * @param when the day and hour as typed; may be empty
   * @param covered the groups and channels that it shall cover as typed; empty for everything
   */
  record On(Optional<Mention> channel, String when, String covered) implements DigestArguments {}

  /**
   * Turn it off.
   *
   * @param channel where; everywhere if none was named
   */
  record Off(Optional<Mention> channel) implements DigestArguments {}

  /**
   * The leaders' own digest.
   *
   * @param what is wanted of it, as typed; may be empty
   */
  record Leaders(String what) implements DigestArguments {}

  record NotUnderstood(String nearest) implements DigestArguments {}

  Pattern PLAIN_CHANNEL = Pattern.compile("#([\\p{L}\\p{N}_-]+)");

  /** Between the hour and what is covered: {@code friday 16:00 for @design}. */
  Pattern FOR = Pattern.compile("(?:^|\\s)(?:for|about)\\s+", Pattern.CASE_INSENSITIVE);

  static DigestArguments parse(String slackText) {
    String[] words = slackText.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "", "preview", "show" -> new Preview(channel(rest).map(Mention.Found::mention));
      case "list" -> new Listing();
      case "on" -> on(rest);
      case "leaders", "leader" -> new Leaders(rest);
      case "off", "stop" -> new Off(channel(rest).map(Mention.Found::mention));
      default -> new NotUnderstood(nearest(words[0]));
    };
  }

  private static DigestArguments on(String rest) {
    Optional<Mention.Found> channel = channel(rest);
    String[] parts =
        FOR.split(rest.substring(channel.map(Mention.Found::end).orElse(0)).strip(), 2);
    return new On(
        channel.map(Mention.Found::mention),
        parts[0].strip(),
        parts.length > 1 ? parts[1].strip() : "");
  }

  static Optional<Mention.Found> channel(String text) {
    Optional<Mention.Found> found =
        Mention.at(text, 0).filter(mention -> mention.mention() instanceof Mention.Place);
    Matcher plain = PLAIN_CHANNEL.matcher(text);
    return found.isPresent() || !plain.lookingAt()
        ? found
        : Optional.of(new Mention.Found(new Mention.PlaceNamed(plain.group(1)), plain.end()));
  }

  private static String nearest(String word) {
    return Likeness.nearest(word, List.of("preview", "on", "off", "list", "leaders"))
        .map(near -> near.equals("on") ? "digest on #channel friday 16:00" : "digest " + near)
        .orElse("digest preview");
  }
}
