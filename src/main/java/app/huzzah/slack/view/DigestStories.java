package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.digest.Featured;
import app.huzzah.digest.Story;
import app.huzzah.digest.WeekStory;
import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The stories of a digest, in the givers' words. */
final class DigestStories {
  private static final int MOST_NAMES = 4;
  private static final int MOST_VALUES = 5;
  private static final int LONGEST_VALUES = 400;

  private DigestStories() {}

  static List<LayoutBlock> blocks(WeekStory story, EmojiSet emoji) {
    Featured featured = story.featured();
    List<LayoutBlock> blocks = new ArrayList<>();
    add(blocks, celebrations(featured.celebrations(), emoji), featured.celebrations());
    add(blocks, ":handshake: *Many joined in*", featured.joined().stream().toList());
    add(
        blocks,
        Words.emoji(Kind.EFFORT, emoji) + " *Effort of the week*",
        featured.effort().stream().toList());
    add(
        blocks,
        Words.emoji(Kind.LESSON, emoji) + " *Lesson of the week, honoured like a win*",
        featured.lesson().stream().toList());
    if (featured.stories().isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "No new stories from public channels this time. What was said in private stays"
                  + " there, and counts all the same."));
    }
    return blocks;
  }

  /** A story in one sentence, to be read aloud. */
  static String inWords(Story story) {
    return Words.title(story.kind(), story.size())
        + ": "
        + DigestText.people(story.names(), story.thanked(), MOST_NAMES, 600, DigestText::spoken)
        + ", from "
        + DigestText.spoken(story.giver())
        + ".";
  }

  private static String celebrations(List<Story> stories, EmojiSet emoji) {
    if (stories.stream().allMatch(Story::big)) {
      return Words.big(emoji) + " *Big celebrations*";
    }
    return stories.stream().anyMatch(Story::big)
        ? Words.big(emoji) + " *Celebrations*"
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

  /**
   * {@code *Mia* and *Ben* · Big win · from Omar, and 3 people joined in · #teamwork · See the
   * post}.
   */
  private static String whoAndWhat(Story story) {
    String people =
        DigestText.people(
            story.names(),
            story.thanked(),
            MOST_NAMES,
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
        + (story.joined() == 0
            ? ""
            : ", and " + count(story.joined(), "person", "people") + " joined in")
        + (values.length() > LONGEST_VALUES ? "" : values)
        + story.permalink().map(link -> " · " + Mrkdwn.link(link, "See the post")).orElse("");
  }
}
