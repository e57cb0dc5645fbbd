package app.huzzah.slack.view;

import app.huzzah.digest.Story;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** What a leader should have read of the week, each to be marked as seen. */
final class LeadersHighlights {
  private static final int MOST_NAMES = 4;
  private static final int NAMES_BUDGET = 240;

  private LeadersHighlights() {}

  static List<LayoutBlock> of(List<Story> highlights, EmojiSet emoji) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (highlights.isEmpty()) {
      return blocks;
    }
    blocks.add(Blocks.divider());
    blocks.add(
        Blocks.paragraph(
            LeadersText.explained(
                ":eyes: *Worth reading*",
                "Said in public in the last seven days. Being read by a leader means much:"
                    + " one press tells giver and recipients that you did.")));
    for (Story story : highlights) {
      blocks.add(Blocks.paragraph(whoAndWhat(story, emoji)));
      blocks.add(Blocks.quote(DigestText.excerpt(story.words())));
      blocks.add(SeenView.buttons(story.id()));
    }
    return blocks;
  }

  private static String whoAndWhat(Story story, EmojiSet emoji) {
    String people =
        DigestText.people(
            story.names(),
            story.thanked(),
            MOST_NAMES,
            NAMES_BUDGET,
            name -> "*" + Names.inMarkup(name) + "*");
    return Words.emoji(story.kind(), emoji)
        + " "
        + people
        + " · "
        + Words.title(story.kind(), story.size())
        + " · from "
        + Names.inMarkup(story.giver())
        + story.permalink().map(link -> " · " + Mrkdwn.link(link, "See the post")).orElse("");
  }
}
