package app.huzzah.slack.view;

import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Ranking;
import app.huzzah.leaderboard.View;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.view.TableBlock.Cell;
import app.huzzah.slack.view.TableBlock.Column;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The places of a board as a table: those who received beside those who gave. */
final class BoardTable {
  /** Slack refuses an empty cell. */
  private static final String NOBODY = "–";

  private static final Column NAME = new Column("left", true);
  private static final Column NUMBER = new Column("left", false);

  private BoardTable() {}

  /**
   * One row for each place.
   *
   * @param rankings one or two, of which at least one has places
   */
  static LayoutBlock of(List<Ranking> rankings, boolean forEverybody) {
    int longest = rankings.stream().mapToInt(one -> one.places().size()).max().orElse(0);
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(cells(rankings.stream().flatMap(one -> names(one.view()))));
    for (int i = 0; i < longest; i++) {
      int row = i;
      rows.add(cells(rankings.stream().flatMap(one -> place(one, row, forEverybody))));
    }
    List<Column> columns =
        rankings.stream().flatMap(one -> Stream.of(NAME, NUMBER, NUMBER)).toList();
    return TableBlock.of(rows, columns);
  }

  private static Stream<String> names(View view) {
    return switch (view) {
      case RECEIVED -> Stream.of("Received", "Points", "From");
      case GIVEN -> Stream.of("Gave", "Points", "To");
    };
  }

  private static Stream<String> place(Ranking ranking, int row, boolean forEverybody) {
    if (row >= ranking.places().size()) {
      return Stream.of(NOBODY, NOBODY, NOBODY);
    }
    Place place = ranking.places().get(row);
    return Stream.of(
        BoardLines.rank(ranking, place)
            + " "
            + Names.inText(place.name())
            + BoardLines.mark(ranking, place, forEverybody),
        BoardLines.points(place),
        BoardLines.people(place));
  }

  private static List<Cell> cells(Stream<String> texts) {
    return texts.map(Cell::of).toList();
  }
}
