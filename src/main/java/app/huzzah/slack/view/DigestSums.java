package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.digest.FirstGivers;
import app.huzzah.digest.WeekStory;
import app.huzzah.leaderboard.Place;
import app.huzzah.slack.text.Names;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands below a digest's stories: values, who gave for the first time, the board, thanks. */
final class DigestSums {
  private static final int MOST_VALUES = 5;
  private static final int MOST_NAMES = 40;
  private static final int MOST_FIRST_GIVERS = 20;
  private static final int BOARD_LINES = 5;

  private DigestSums() {}

  static List<LayoutBlock> blocks(WeekStory story) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (story.firstGivers().people() > 0) {
      blocks.add(Blocks.paragraph(firstGivers(story.firstGivers())));
    }
    if (story.sums().recognitions() == 0) {
      return blocks;
    }
    blocks.add(Blocks.divider());
    if (!story.values().isEmpty()) {
      blocks.add(Blocks.paragraph("*Values in use* " + values(story)));
    }
    if (!story.board().isEmpty()) {
      blocks.add(Blocks.paragraph("*The board* · points received\n" + board(story.board())));
    }
    if (!story.thankedNames().isEmpty()) {
      blocks.add(Blocks.paragraph("*Everyone who was thanked:* " + thanked(story)));
    }
    blocks.add(
        Blocks.aside(
            ":yellow_heart: Thank you to the "
                + count(story.sums().gave(), "person", "people")
                + " who took a moment to say it."));
    return blocks;
  }

  private static String firstGivers(FirstGivers givers) {
    return ":wave: *Gave for the first time:* "
        + DigestText.people(
            givers.names(), givers.people(), MOST_FIRST_GIVERS, 2_500, Names::inMarkup)
        + ". Good to have you here.";
  }

  private static String thanked(WeekStory story) {
    return DigestText.people(
        story.thankedNames(),
        Math.max(story.sums().thanked(), story.thankedNames().size()),
        MOST_NAMES,
        2_500,
        Names::inMarkup);
  }

  private static String values(WeekStory story) {
    return story.values().stream()
        .limit(MOST_VALUES)
        .map(value -> "#" + Names.inMarkup(value.value()) + " " + times(value.times()))
        .collect(Collectors.joining(" · "));
  }

  private static String times(int number) {
    return switch (number) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count(number, "time");
    };
  }

  private static String board(List<Place> places) {
    List<Place> first = places.subList(0, Math.min(BOARD_LINES, places.size()));
    String lines = first.stream().map(DigestSums::line).collect(Collectors.joining("\n"));
    boolean others =
        places.stream().skip(BOARD_LINES).anyMatch(place -> place.rank() == first.getLast().rank());
    return others ? lines + "\n… and others with as many" : lines;
  }

  /** {@code 2. Mia · 12 points · 2 small, 2 big}; those who share a rank are marked {@code =2}. */
  private static String line(Place place) {
    String rank = String.format(Locale.ROOT, place.shared() ? "=%,d " : "%,d. ", place.rank());
    return rank + Names.inMarkup(place.name()) + " · " + BoardLines.score(place);
  }
}
