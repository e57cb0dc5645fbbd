package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.Span;
import app.huzzah.leaderboard.Together.Turnout;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a board says beside its places: of what it is, and what all reached together. */
final class BoardWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private BoardWords() {}

  /** {@code Last week · received and given · big wins}. */
  static String heading(BoardQuery query) {
    String when = query.period() == Period.ALL ? "all time" : when(query);
    String heading =
        Character.toUpperCase(when.charAt(0))
            + when.substring(1)
            + " · "
            + query.views().stream().map(BoardWords::side).collect(Collectors.joining(" and "));
    return countsAll(query) ? heading : heading + " · " + counted(query);
  }

  private static String side(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  /** Which days and people it is of, and which page. */
  static String narrowing(Board board) {
    List<String> parts = new ArrayList<>();
    if (board.query().period() != Period.ALL) {
      parts.add(days(board.span()));
    }
    board.query().channel().map(Mrkdwn::channel).ifPresent(name -> parts.add("in " + name));
    if (board.query().group().isPresent()) {
      parts.add("people of " + group(board));
    }
    if (board.pages() > 1) {
      parts.add(String.format(Locale.ROOT, "page %,d of %,d", board.query().page(), board.pages()));
    }
    return String.join(" · ", parts);
  }

  private static String days(Span span) {
    LocalDate last = span.until().minusDays(1);
    String to = DAY.format(last);
    String from = DAY.format(span.from());
    String year = " " + last.getYear();
    return from.replace(year, "") + " to " + to;
  }

  private static String group(Board board) {
    return board
        .groupHandle()
        .map(handle -> "@" + Mrkdwn.escape(handle))
        .orElse("a group that is gone");
  }

  /**
   * {@code Together: 34 of 120 people gave and 51 received this week; last week 30 and 49}, so that
   * the sums of all come before anybody's.
   */
  static String together(Board board) {
    Turnout now = board.together().now();
    int most = Math.max(now.gave(), now.received());
    // More than can take part now: some have left since.
    boolean fits = board.together().of().isPresent() && board.together().of().getAsInt() >= most;
    String gave =
        fits
            ? String.format(
                Locale.ROOT,
                "%,d of %s",
                now.gave(),
                count(board.together().of().getAsInt(), "person", "people"))
            : count(now.gave(), "person", "people");
    return "Together: *"
        + gave
        + "* gave and *"
        + String.format(Locale.ROOT, "%,d", now.received())
        + "* received "
        + (countsAll(board.query()) ? "" : counted(board.query()) + " ")
        + when(board.query())
        + before(board)
        + " 🎉";
  }

  private static String before(Board board) {
    return board
        .together()
        .before()
        .filter(before -> !before.nobody())
        .map(before ->
            String.format(
                Locale.ROOT,
                "; %s %,d and %,d",
                whenBefore(board.query()),
                before.gave(),
                before.received()))
        .orElse("");
  }

  /** To nobody yet, with a command that works and that makes the first. */
  static String invitation(Board board) {
    BoardQuery query = board.query();
    if (query.group().isPresent() && board.together().of().orElse(0) == 0) {
      return "There is nobody in "
          + group(board)
          + " yet, so nobody of it can have a place. Who is in a group is arranged in Slack.";
    }
    if (query.last()) {
      return "There were no " + counted(query) + " " + when(query) + ".";
    }
    boolean fresh = board.together().before().filter(before -> !before.nobody()).isPresent();
    String none = "no " + counted(query) + " yet " + when(query) + ". ";
    return (fresh ? "A fresh " + word(query.period()) + ": " + none : "N" + none.substring(1))
        + "Who deserves the first one? For example: "
        + example(query);
  }

  static String example(BoardQuery query) {
    Kind kind = query.kind().orElse(Kind.EFFORT);
    boolean big = query.size().filter(size -> size == Size.BIG).isPresent();
    String command =
        switch (kind) {
          case EFFORT -> (big ? "big effort " : "") + "@ben for the late night on Acme";
          case WIN -> (big ? "big " : "") + "win @mia for closing Acme #customer-first";
          case LESSON -> (big ? "big " : "") + "lesson @ben for the honest post-mortem";
        };
    return "`/huzzah " + command + "`";
  }

  /** {@code this week}, {@code last month}, {@code so far}. */
  static String when(BoardQuery query) {
    if (query.period() == Period.ALL) {
      return "so far";
    }
    return (query.last() ? "last " : "this ") + word(query.period());
  }

  private static String whenBefore(BoardQuery query) {
    String word = word(query.period());
    return query.last() ? "the " + word + " before" : "last " + word;
  }

  static String word(Period period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  private static boolean countsAll(BoardQuery query) {
    return query.kind().isEmpty() && query.size().isEmpty();
  }

  /** {@code big wins}, {@code lessons}, {@code shout-outs}: what the board counts. */
  private static String counted(BoardQuery query) {
    String kinds = query.kind().map(kind -> Words.word(kind) + "s").orElse("shout-outs");
    return query.size().map(size -> Words.word(size) + " " + kinds).orElse(kinds);
  }
}
