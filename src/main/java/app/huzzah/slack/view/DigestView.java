package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.digest.Story;
import app.huzzah.digest.WeekStory;
import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The weekly digest: stories first, in the givers' words, numbers beside last week's, and the board
 * last and small. Nobody named in it is pinged.
 */
public final class DigestView {
  /** The button's value is the Monday of the week that the preview told. */
  public static final String POST_NOW = "digest_post_now";

  private static final int MOST_NAMES_IN_A_STORY = 4;
  private static final int MOST_NAMES = 40;
  private static final int MOST_VALUES = 5;
  private static final int BOARD_LINES = 5;
  private static final int LONGEST_TEXT = 2_000;

  private static final List<String> SUGGESTIONS =
      List.of(
          "Who made your work easier this week? Tell them what they did:"
              + " `/huzzah @name for …` takes ten seconds.",
          "Think of something good that nobody saw: a test that was mended, a customer who was"
              + " calmed, a newcomer who was shown around. `/huzzah @name for …` lets everybody"
              + " see it.",
          "Did something go wrong, and did somebody say so early and openly?"
              + " `/huzzah lesson @name for …` honours that like a win.",
          "Who works far away or mostly unseen? One sentence about what they did means a lot:"
              + " `/huzzah @name for …`.");

  private DigestView() {}

  /** The post in the channel. */
  public static Message of(WeekStory story, EmojiSet emoji) {
    return message(story, emoji, List.of(), give());
  }

  /** What only the asker sees: the same, with a button that posts it. */
  public static Message preview(WeekStory story, EmojiSet emoji) {
    return message(
        story,
        emoji,
        List.of(
            Blocks.aside(
                ":eyes: A preview, for you alone. This is what the digest would say now.")),
        give(),
        Blocks.primary(
            POST_NOW, "Post this week's digest now", story.telling().week().monday().toString()));
  }

  private static Message message(
      WeekStory story, EmojiSet emoji, List<LayoutBlock> above, ButtonElement... buttons) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(Blocks.header(DigestNumbers.headline(story)));
    blocks.add(Blocks.aside(numbers(story)));
    if (story.quiet()) {
      blocks.add(Blocks.paragraph(suggestion(story)));
    } else {
      addStories(blocks, story, emoji);
      addSums(blocks, story);
    }
    blocks.add(Blocks.actions("digest", buttons));
    return new Message(text(story), blocks);
  }

  private static ButtonElement give() {
    return Blocks.button(HomeView.GIVE, "Give a shout-out", "digest");
  }

  private static String numbers(WeekStory story) {
    return story.before().recognitions() == 0 || story.quiet()
        ? DigestNumbers.week(story)
        : DigestNumbers.week(story) + "\n" + DigestNumbers.weekBefore(story);
  }

  private static String suggestion(WeekStory story) {
    long week = story.telling().week().monday().toEpochDay() / 7;
    return SUGGESTIONS.get(Math.floorMod(week, SUGGESTIONS.size()));
  }

  private static void addStories(List<LayoutBlock> blocks, WeekStory story, EmojiSet emoji) {
    add(blocks, celebrationsTitle(story, emoji), story.celebrations());
    add(blocks, Words.emoji(Kind.EFFORT, emoji) + " *Effort worth a cheer*", story.efforts());
    add(
        blocks,
        Words.emoji(Kind.LESSON, emoji) + " *Lessons learned, honoured like a win*",
        story.lessons());
    if (stories(story).isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "No new stories from public channels this time. What was said in private stays"
                  + " there, and counts all the same."));
    }
  }

  private static String celebrationsTitle(WeekStory story, EmojiSet emoji) {
    boolean big = story.celebrations().stream().anyMatch(Story::big);
    return big
        ? Words.big(emoji) + " *Big celebrations*"
        : Words.emoji(Kind.WIN, emoji) + " *Wins*";
  }

  private static void add(List<LayoutBlock> blocks, String title, List<Story> stories) {
    if (stories.isEmpty()) {
      return;
    }
    blocks.add(Blocks.paragraph(title));
    for (Story story : stories) {
      blocks.add(Blocks.paragraph(whoAndWhat(story)));
      blocks.add(Blocks.quote(DigestText.excerpt(story.words())));
    }
  }

  /** {@code *Mia* and *Ben* · Big win · from Omar · #teamwork · See the post}. */
  private static String whoAndWhat(Story story) {
    String people =
        DigestText.people(
            story.names(),
            story.thanked(),
            MOST_NAMES_IN_A_STORY,
            2_000,
            name -> "*" + Names.inMarkup(name) + "*");
    String values =
        story.values().stream()
            .limit(MOST_VALUES)
            .map(value -> " · #" + Names.inMarkup(value))
            .collect(Collectors.joining());
    return people
        + " · "
        + Words.title(story.kind(), story.size())
        + " · from "
        + Names.inMarkup(story.giver())
        + (values.length() > 400 ? "" : values)
        + story.permalink().map(link -> " · " + Mrkdwn.link(link, "See the post")).orElse("");
  }

  private static void addSums(List<LayoutBlock> blocks, WeekStory story) {
    if (story.sums().recognitions() == 0) {
      return;
    }
    blocks.add(Blocks.divider());
    if (!story.values().isEmpty()) {
      blocks.add(Blocks.paragraph("*Values in use* " + values(story)));
    }
    if (!story.board().isEmpty()) {
      blocks.add(Blocks.paragraph("*The board* · points received\n" + board(story.board())));
    }
    if (!story.thankedNames().isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "*Everyone who was thanked:* "
                  + DigestText.people(
                      story.thankedNames(),
                      Math.max(story.sums().thanked(), story.thankedNames().size()),
                      MOST_NAMES,
                      2_500,
                      Names::inMarkup)));
    }
    blocks.add(
        Blocks.aside(
            ":yellow_heart: Thank you to the "
                + count(story.sums().gave(), "person", "people")
                + " who took a moment to say it."));
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
    String lines = first.stream().map(DigestView::line).collect(Collectors.joining("\n"));
    boolean others =
        places.stream().skip(BOARD_LINES).anyMatch(place -> place.rank() == first.getLast().rank());
    return others ? lines + "\n… and others with as many" : lines;
  }

  /** {@code 2. Mia · 12 points · 2 small, 2 big}; those who share a rank are marked {@code =2}. */
  private static String line(Place place) {
    String rank = String.format(Locale.ROOT, place.shared() ? "=%,d " : "%,d. ", place.rank());
    return rank + Names.inMarkup(place.name()) + " · " + BoardLines.score(place);
  }

  /** What is read aloud and shown in notifications: the headline, and who is celebrated. */
  private static String text(WeekStory story) {
    StringBuilder text = new StringBuilder(DigestNumbers.headline(story)).append('.');
    for (Story told : stories(story)) {
      String sentence =
          " "
              + Words.title(told.kind(), told.size())
              + ": "
              + DigestText.people(
                  told.names(), told.thanked(), MOST_NAMES_IN_A_STORY, 600, DigestText::spoken)
              + ", from "
              + DigestText.spoken(told.giver())
              + ".";
      if (text.length() + sentence.length() <= LONGEST_TEXT) {
        text.append(sentence);
      }
    }
    return text.toString();
  }

  private static List<Story> stories(WeekStory story) {
    List<Story> all = new ArrayList<>(story.celebrations());
    all.addAll(story.efforts());
    all.addAll(story.lessons());
    return all;
  }
}
