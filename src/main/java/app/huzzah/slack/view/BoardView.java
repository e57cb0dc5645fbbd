package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;
import static app.huzzah.slack.text.Ordinals.ordinal;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Ranking;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A board: what all reached together comes first, then who received (or gave) most, then the
 * reader's own place. Nobody named on it is pinged.
 */
public final class BoardView {
  /** Slack advises no more for a message's text, in characters. */
  private static final int LONGEST_TEXT = 4_000;

  private BoardView() {}

  public static Message message(Board board) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(heading(board.query())));
    narrowing(board).map(Blocks::aside).ifPresent(blocks::add);
    if (board.empty()) {
      blocks.add(Blocks.paragraph(invitation(board.query())));
      return new Message(text(board, List.of(invitation(board.query()))), blocks);
    }
    blocks.add(Blocks.paragraph(together(board)));
    List<String> text = new ArrayList<>(List.of(together(board)));
    for (Ranking ranking : board.rankings()) {
      blocks.addAll(BoardLines.paragraphs(ranking));
      own(board, ranking).map(Blocks::paragraph).ifPresent(blocks::add);
      text.addAll(BoardLines.plain(ranking));
      own(board, ranking).ifPresent(text::add);
    }
    return new Message(text(board, text), blocks);
  }

  private static String heading(BoardQuery query) {
    String period =
        switch (query.period()) {
          case WEEK -> "This week";
          case MONTH -> "This month";
          case QUARTER -> "This quarter";
          case YEAR -> "This year";
          case ALL -> "All time";
        };
    String view =
        query.views().stream()
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and "));
    boolean everything = query.kind().isEmpty() && query.size().isEmpty();
    return period + " · " + view + (everything ? "" : " · " + counted(query));
  }

  /** {@code big wins}, {@code lessons}, {@code shout-outs}: what the board counts. */
  private static String counted(BoardQuery query) {
    String kinds = query.kind().map(BoardView::many).orElse("shout-outs");
    return query.size().map(size -> Words.word(size) + " " + kinds).orElse(kinds);
  }

  private static String many(Kind kind) {
    return Words.word(kind) + "s";
  }

  private static Optional<String> narrowing(Board board) {
    Optional<String> channel =
        board.query().channel().map(Mrkdwn::channel).map(name -> "in " + name);
    Optional<String> group =
        board.groupHandle().map(Mrkdwn::escape).map(handle -> "people of @" + handle);
    return Stream.of(channel, group)
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + " · " + second);
  }

  private static String together(Board board) {
    return "Together: "
        + count(board.together().now().gave(), "person", "people")
        + " gave, "
        + count(board.together().now().received(), "person", "people")
        + " received "
        + when(board.query().period())
        + " 🎉";
  }

  private static String when(Period period) {
    return switch (period) {
      case WEEK -> "this week";
      case MONTH -> "this month";
      case QUARTER -> "this quarter";
      case YEAR -> "this year";
      case ALL -> "so far";
    };
  }

  /** The reader's place where the lines above do not show it. */
  private static Optional<String> own(Board board, Ranking ranking) {
    if (ranking.own().isEmpty()) {
      // Whoever is not of the group that they ask about has no place among its people.
      return board.query().group().isPresent()
          ? Optional.empty()
          : Optional.of(encouragement(board.query(), ranking.view()));
    }
    Place own = ranking.own().get();
    if (ranking.places().contains(own)) {
      return Optional.empty();
    }
    return Optional.of(
        "You: "
            + (own.shared() ? "joint " : "")
            + ordinal(own.rank())
            + " with "
            + BoardLines.score(own)
            + " · "
            + BoardLines.others(ranking.view(), own));
  }

  private static String encouragement(BoardQuery query, View view) {
    String none = "You: none yet " + when(query.period()) + ". ";
    return switch (view) {
      case RECEIVED -> none + "Good work gets noticed, and so does yours.";
      case GIVEN -> none + "Who made your work easier? " + example(query);
    };
  }

  private static String invitation(BoardQuery query) {
    return "No "
        + counted(query)
        + " yet "
        + when(query.period())
        + ". Who deserves the first one? For example: "
        + example(query);
  }

  private static String example(BoardQuery query) {
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

  /** What is read aloud: as many whole lines as fit. */
  private static String text(Board board, List<String> lines) {
    StringBuilder text = new StringBuilder(heading(board.query()));
    narrowing(board).ifPresent(filter -> text.append(" · ").append(filter));
    for (String line : lines) {
      if (text.length() + 1 + line.length() <= LONGEST_TEXT) {
        text.append('\n').append(line);
      }
    }
    return text.toString();
  }
}
