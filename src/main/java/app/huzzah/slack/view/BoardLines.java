package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Ranking;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of a board, one line each; nobody named in them is pinged. */
final class BoardLines {
  private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");

  private BoardLines() {}

  /**
   * The lines, joined to as few paragraphs as Slack's limit of one allows; no line is cut.
   *
   * @param title stands above them; may be empty
   */
  static List<LayoutBlock> paragraphs(Ranking board, String title, boolean forEverybody) {
    List<LayoutBlock> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder(title.isEmpty() ? "" : "*" + title + "*");
    for (String line : lines(board, "*", "_", forEverybody)) {
      if (paragraph.length() + 1 + line.length() > Blocks.LONGEST_PARAGRAPH) {
        paragraphs.add(Blocks.paragraph(paragraph.toString()));
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(Blocks.paragraph(paragraph.toString()));
    }
    return paragraphs;
  }

  /** The lines without markup, to be read aloud. */
  static List<String> plain(Ranking board, boolean forEverybody) {
    return lines(board, "", "", forEverybody);
  }

  /** A line for each place, the reader's own marked unless everybody reads it. */
  private static List<String> lines(
      Ranking board, String bold, String slanted, boolean forEverybody) {
    return board.places().stream()
        .map(place ->
            rank(board, place)
                + " "
                + bold
                + Names.inMarkup(place.name())
                + bold
                + mark(board, place, forEverybody)
                + " · "
                + score(place)
                + " · "
                + slanted
                + others(board.view(), place)
                + slanted)
        .toList();
  }

  static String mark(Ranking board, Place place, boolean forEverybody) {
    boolean reader = board.own().map(Place::member).equals(Optional.of(place.member()));
    return reader && !forEverybody ? " (you)" : "";
  }

  /**
   * Medals are for places that nobody shares, on a board where not everybody gets one: among three
   * people the last would be told so by a medal.
   */
  static String rank(Ranking board, Place place) {
    if (place.shared()) {
      return String.format(Locale.ROOT, "=%,d", place.rank());
    }
    boolean medal = place.rank() <= MEDALS.size() && board.people() > MEDALS.size();
    return medal ? MEDALS.get(place.rank() - 1) : String.format(Locale.ROOT, "%,d.", place.rank());
  }

  /** {@code 12 points · 4 small, 1 big}. */
  static String score(Place place) {
    return count(place.points(), "point") + sizes(place);
  }

  /** {@code 12 · 4 small, 1 big}, where the column says of what. */
  static String points(Place place) {
    return String.format(Locale.ROOT, "%,d", place.points()) + sizes(place);
  }

  /** Points of those who only joined in come without any. */
  private static String sizes(Place place) {
    return Stream.of(sized(place.small(), Size.SMALL), sized(place.big(), Size.BIG))
        .flatMap(Optional::stream)
        .reduce((small, big) -> small + ", " + big)
        .map(sizes -> " · " + sizes)
        .orElse("");
  }

  private static Optional<String> sized(int number, Size size) {
    String word = Words.word(size);
    return number == 0 ? Optional.empty() : Optional.of(count(number, word, word));
  }

  static String others(View view, Place place) {
    return switch (view) {
      case RECEIVED -> "from " + people(place);
      case GIVEN -> "to " + people(place);
    };
  }

  static String people(Place place) {
    return count(place.differentOthers(), "person", "people");
  }
}
