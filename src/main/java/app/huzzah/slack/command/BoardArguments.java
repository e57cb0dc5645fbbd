package app.huzzah.slack.command;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands behind {@code board}: filters in any order, each of which narrows.
 *
 * @param filters this week and both sides where nothing else was said
 * @param mentions a channel or a group, if named; the last one of each counts
 * @param unknown words that mean nothing here
 * @param oddLast whether {@code last} stands where it says nothing
 * @param nearest the same with every unknown word mended or dropped, without {@code /huzzah} and
 *     without channel and group
 */
record BoardArguments(
    BoardQuery filters,
    List<Mention> mentions,
    List<String> unknown,
    boolean oddLast,
    String nearest) {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern PLAIN_CHANNEL = Pattern.compile("#([\\p{L}\\p{N}_-]+)");

  static BoardArguments parse(String slackText) {
    BoardWish wish = new BoardWish();
    List<Mention> mentions = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Matcher word = WORD.matcher(slackText);
    for (int at = 0; word.find(at); ) {
      Optional<Mention.Found> mention = Mention.at(slackText, word.start());
      if (mention.isPresent()) {
        mentions.add(mention.get().mention());
        at = mention.get().end();
        continue;
      }
      at = word.end();
      String typed = word.group().toLowerCase(Locale.ROOT);
      Matcher channel = PLAIN_CHANNEL.matcher(word.group());
      if (channel.matches()) {
        mentions.add(new Mention.PlaceNamed(channel.group(1)));
      } else if (!wish.understands(typed)) {
        unknown.add(word.group());
        Likeness.nearest(typed, BoardWish.WORDS.keySet()).ifPresent(wish::understands);
      }
    }
    wish.ends().ifPresent(unknown::add);
    return new BoardArguments(wish.query(), mentions, unknown, wish.oddLast(), nearest(wish));
  }

  /** The same with channel and group, as far as they can be typed. */
  String nearestWithMentions() {
    return Stream.concat(Stream.of(nearest), mentions.stream().flatMap(BoardArguments::typed))
        .reduce((before, mention) -> before + " " + mention)
        .orElse(nearest);
  }

  private static Stream<String> typed(Mention mention) {
    return switch (mention) {
      case Mention.Place place ->
          place.name().isEmpty() ? Stream.empty() : Stream.of("#" + place.name());
      case Mention.PlaceNamed place -> Stream.of("#" + place.name());
      case Mention.Handle handle -> Stream.of("@" + handle.handle());
      case Mention.People people -> Stream.empty();
      case Mention.Person person -> Stream.empty();
      case Mention.Everybody everybody -> Stream.empty();
    };
  }

  /** In one order, however it was typed. */
  private static String nearest(BoardWish wish) {
    BoardQuery query = wish.query();
    List<String> words = new ArrayList<>(List.of("board"));
    if (query.last()) {
      words.add("last");
    }
    if (query.last() || wish.saidPeriod()) {
      words.add(lower(query.period()));
    }
    query.view().map(BoardArguments::lower).ifPresent(words::add);
    query.size().map(BoardArguments::lower).ifPresent(words::add);
    query.kind().map(kind -> lower(kind) + (kind == Kind.EFFORT ? "" : "s")).ifPresent(words::add);
    if (query.page() > 1) {
      words.add("page " + query.page());
    }
    return String.join(" ", words);
  }

  static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
