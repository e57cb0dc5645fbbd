package app.huzzah.slack.view;

import app.huzzah.digest.About;
import app.huzzah.digest.Story;
import app.huzzah.digest.WeekStory;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.workspace.EmojiSet;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weekly digest: stories first, in the givers' words, numbers beside last week's, and the board
 * last and small. Nobody named in it is pinged.
 */
public final class DigestView {
  /** The button's value is the Monday of the week that the preview told. */
  public static final String POST_NOW = "digest_post_now";

  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_COVERED = 10;
  private static final int LONGEST_COVERED = 1_200;

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

  /**
   * The post in the channel.
   *
   * @param picture Slack's id of the file that shows its weeks
   */
  public static Message of(WeekStory story, Optional<String> picture, EmojiSet emoji) {
    return message(story, emoji, List.of(), picture, give(), board());
  }

  /** What only the asker sees: the same without its picture, with a button that posts it. */
  public static Message preview(WeekStory story, EmojiSet emoji) {
    return message(
        story,
        emoji,
        List.of(
            Blocks.aside(
                ":eyes: A preview, for you alone. This is what the digest would say now"
                    + (story.quiet() ? "." : "; its picture comes with the post."))),
        Optional.empty(),
        give(),
        Blocks.primary(
            POST_NOW, "Post this week's digest now", story.telling().week().monday().toString()));
  }

  private static Message message(
      WeekStory story,
      EmojiSet emoji,
      List<LayoutBlock> above,
      Optional<String> picture,
      ButtonElement... buttons) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(Blocks.header(DigestNumbers.headline(story)));
    blocks.add(Blocks.aside(numbers(story)));
    picture.ifPresent(file -> blocks.add(Blocks.picture(file, DigestWeeks.inWords(story))));
    if (story.quiet()) {
      blocks.add(Blocks.paragraph(suggestion(story)));
    } else {
      blocks.addAll(DigestStories.blocks(story, emoji));
      blocks.addAll(DigestSums.blocks(story));
    }
    blocks.add(Blocks.actions("digest", buttons));
    return new Message(text(story), blocks);
  }

  private static ButtonElement give() {
    return Blocks.button(HomeView.GIVE, "Give a shout-out", "digest");
  }

  private static ButtonElement board() {
    return Blocks.button(HomeView.BOARD, "See the board", "digest");
  }

  private static String numbers(WeekStory story) {
    String numbers =
        story.before().recognitions() == 0 || story.quiet()
            ? DigestNumbers.week(story)
            : DigestNumbers.week(story) + "\n" + DigestNumbers.weekBefore(story);
    return story.about().isEverything()
        ? numbers
        : numbers + "\nAbout " + about(story.about()) + " alone.";
  }

  private static String about(About about) {
    List<String> parts =
        Stream.concat(
                about.groups().stream().map(handle -> "@" + Names.inMarkup(handle)),
                about.channels().stream().map(Mrkdwn::channel))
            .toList();
    return DigestText.people(parts, parts.size(), MOST_COVERED, LONGEST_COVERED, part -> part);
  }

  private static String suggestion(WeekStory story) {
    long week = story.telling().week().monday().toEpochDay() / 7;
    return SUGGESTIONS.get(Math.floorMod(week, SUGGESTIONS.size()));
  }

  /** What is read aloud and shown in notifications: the headline, and who is celebrated. */
  private static String text(WeekStory story) {
    StringBuilder text = new StringBuilder(DigestNumbers.headline(story)).append('.');
    for (Story told : story.featured().stories()) {
      String sentence = " " + DigestStories.inWords(told);
      if (text.length() + sentence.length() <= LONGEST_TEXT) {
        text.append(sentence);
      }
    }
    return text.toString();
  }
}
