package app.huzzah.slack.view;

import static app.huzzah.slack.text.Ordinals.ordinal;

import app.huzzah.leaderboard.Board;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Ranking;
import app.huzzah.leaderboard.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a board says of its reader, to its reader alone. */
final class OwnPlace {
  private OwnPlace() {}

  /** One line for each side that does not show the reader already. */
  static List<String> lines(Board board) {
    if (board.stayedOff()) {
      return List.of(
          "You stay off boards, so you have no place here. `/huzzah me` has your numbers.");
    }
    return board.rankings().stream().flatMap(ranking -> line(board, ranking).stream()).toList();
  }

  private static Optional<String> line(Board board, Ranking ranking) {
    if (ranking.own().isEmpty()) {
      // Whoever is not of the group that they ask about has no place among its people, and nobody
      // can do better in a week that is over.
      return board.query().group().isPresent() || board.query().last()
          ? Optional.empty()
          : Optional.of(encouragement(board, ranking.view()));
    }
    Place own = ranking.own().get();
    if (ranking.places().contains(own)) {
      return Optional.empty();
    }
    return Optional.of(
        "You: "
            + (own.shared() ? "joint " : "")
            + ordinal(own.rank())
            + " of "
            + String.format(Locale.ROOT, "%,d", ranking.people())
            + " who "
            + did(ranking.view())
            + " · "
            + BoardLines.score(own)
            + " · "
            + BoardLines.others(ranking.view(), own));
  }

  private static String did(View view) {
    return switch (view) {
      case RECEIVED -> "received";
      case GIVEN -> "gave";
    };
  }

  private static String encouragement(Board board, View view) {
    String when = BoardWords.when(board.query());
    return switch (view) {
      case RECEIVED ->
          "You: none received yet " + when + ". Good work gets noticed, and so does yours.";
      case GIVEN ->
          "You: none given yet "
              + when
              + ". Who made your work easier? "
              + BoardWords.example(board.query());
    };
  }
}
