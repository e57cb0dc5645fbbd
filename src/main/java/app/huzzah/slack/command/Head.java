package app.huzzah.slack.command;

import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.text.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front of a gift, taken apart.
 *
 * @param text all of it
 * @param words before the first mention; all words where nobody is mentioned
 * @param mentions the first mention and those that follow it directly ("@mia, @ben and @ida")
 * @param written those mentions as they were written
 * @param rest what stands behind them
 */
record Head(
    String text, List<String> words, List<Mention> mentions, List<String> written, String rest) {
  /** One piece of what may stand between two people. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "&amp;|and(?![\\p{L}\\p{N}_])|[,&+" + Invisible.CLASS + "]", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[^" + Invisible.CLASS + "]+");

  static Head of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int at = 0;
    while (word.find(at)) {
      Optional<Mention.Found> first = person(text, word.start());
      if (first.isPresent()) {
        return withMentions(text, words, word.start(), first.get());
      }
      words.add(word.group());
      at = word.end();
    }
    return new Head(text, List.copyOf(words), List.of(), List.of(), "");
  }

  /** The text from this word before the first mention on; behind all of them the last of it. */
  String from(int word) {
    Matcher each = WORD.matcher(text);
    int at = 0;
    for (int i = 0; i < word && each.find(); i++) {
      at = each.end();
    }
    return text.substring(at);
  }

  private static Head withMentions(
      String text, List<String> words, int start, Mention.Found first) {
    List<Mention> mentions = new ArrayList<>();
    List<String> written = new ArrayList<>();
    Matcher between = BETWEEN.matcher(text);
    Optional<Mention.Found> next = Optional.of(first);
    int from = start;
    int end = start;
    while (next.isPresent()) {
      end = next.get().end();
      mentions.add(next.get().mention());
      written.add(text.substring(from, end));
      from = end;
      while (between.region(from, text.length()).lookingAt()) {
        from = between.end();
      }
      next = person(text, from);
    }
    return new Head(
        text, List.copyOf(words), List.copyOf(mentions), List.copyOf(written), text.substring(end));
  }

  private static Optional<Mention.Found> person(String text, int at) {
    return Mention.at(text, at).filter(found -> !(found.mention() instanceof Mention.Place));
  }
}
