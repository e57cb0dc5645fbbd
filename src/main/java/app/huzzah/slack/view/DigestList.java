package app.huzzah.slack.view;

import app.huzzah.digest.ListedPage;
import app.huzzah.digest.Story;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Week;
import com.slack.api.model.block.LayoutBlock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page of the full list in the thread below a digest: a line each, so that it stays readable. */
public final class DigestList {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final int MOST_NAMES = 3;
  private static final int NAMES_BUDGET = 300;
  private static final int LONGEST_WORDS = 140;

  private DigestList() {}

  /** The page; within Slack's limits whatever people are called and said. */
  public static Message of(Week week, ListedPage page, EmojiSet emoji) {
    String title =
        "The full list of the week of "
            + DAY.format(week.monday())
            + (page.number() == 1 ? ", oldest first" : ", page " + page.number());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.aside(":scroll: *" + title + "*"));
    StringBuilder paragraph = new StringBuilder();
    for (Story story : page.stories()) {
      String line = line(story, emoji);
      if (paragraph.length() + 1 + line.length() > Blocks.LONGEST_PARAGRAPH) {
        blocks.add(Blocks.paragraph(paragraph.toString()));
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
    }
    if (!paragraph.isEmpty()) {
      blocks.add(Blocks.paragraph(paragraph.toString()));
    }
    if (page.stories().isEmpty()) {
      blocks.add(Blocks.paragraph("What stood here was taken back."));
    }
    if (page.unlisted() > 0) {
      blocks.add(
          Blocks.aside(
              String.format(
                  Locale.ROOT,
                  "… and %,d more, which are too many for a thread. Each stands in its channel.",
                  page.unlisted())));
    }
    return new Message(title + ".", blocks);
  }

  private static String line(Story story, EmojiSet emoji) {
    String people =
        DigestText.people(
            story.names(),
            story.thanked(),
            MOST_NAMES,
            NAMES_BUDGET,
            name -> "*" + Names.inMarkup(name) + "*");
    return (story.big() ? Words.big(emoji) : "")
        + Words.emoji(story.kind(), emoji)
        + " "
        + people
        + ", from "
        + Names.inMarkup(story.giver())
        + ": "
        + DigestText.inOneLine(story.words(), LONGEST_WORDS)
        + story.permalink().map(link -> " · " + Mrkdwn.link(link, "See the post")).orElse("");
  }
}
