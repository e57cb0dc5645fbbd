package app.huzzah.slack.command;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind {@code board}: filters in any order, each of which narrows.
 *
 * @param filters this week and received where nothing else was said
 * @param mentions a channel or a group, if named; at most one of each counts
 * @param unknown words that mean nothing here
 * @param nearest the same with every unknown word mended or dropped, without {@code /huzzah}
 */
record BoardArguments(
    BoardQuery filters, List<Mention> mentions, List<String> unknown, String nearest) {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern PLAIN_CHANNEL = Pattern.compile("#([\\p{L}\\p{N}_-]+)");
  private static final Map<String, UnaryOperator<BoardQuery>> WORDS = words();

  static BoardArguments parse(String slackText) {
    BoardQuery filters = BoardQuery.of(Period.WEEK);
    List<Mention> mentions = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> nearest = new ArrayList<>(List.of("board"));
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
      if (WORDS.containsKey(typed)) {
        filters = WORDS.get(typed).apply(filters);
        nearest.add(typed);
      } else if (channel.matches()) {
        mentions.add(new Mention.PlaceNamed(channel.group(1)));
      } else {
        unknown.add(word.group());
        Likeness.nearest(typed, WORDS.keySet()).ifPresent(nearest::add);
      }
    }
    return new BoardArguments(filters, mentions, unknown, String.join(" ", nearest));
  }

  private static Map<String, UnaryOperator<BoardQuery>> words() {
    Map<String, UnaryOperator<BoardQuery>> words = new LinkedHashMap<>();
    for (Period period : Period.values()) {
      words.put(
          period.name().toLowerCase(Locale.ROOT),
          q -> q.during(period, q.last() && period != Period.ALL));
    }
    for (View view : View.values()) {
      words.put(view.name().toLowerCase(Locale.ROOT), q -> q.only(view));
    }
    words.put("effort", q -> q.only(Kind.EFFORT));
    words.put("efforts", q -> q.only(Kind.EFFORT));
    words.put("win", q -> q.only(Kind.WIN));
    words.put("wins", q -> q.only(Kind.WIN));
    words.put("lesson", q -> q.only(Kind.LESSON));
    words.put("lessons", q -> q.only(Kind.LESSON));
    words.put("small", q -> q.only(Size.SMALL));
    words.put("big", q -> q.only(Size.BIG));
    return words;
  }
}
