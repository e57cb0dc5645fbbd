package app.huzzah.slack.view;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.SeenBy;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the giver and the recipients hear when a leader read their shout-out. It says nothing of the
 * shout-out's own words: they stand in the post, where they go if it is taken back.
 */
public final class SeenMessage {
  private static final int MOST_NAMES = 5;
  private static final int NOTIFICATION = 300;

  private SeenMessage() {}

  /**
   * The direct message to one of them.
   *
   * @param permalink of where everybody can read it; empty where there is none
   */
  public static Message of(
      Recognition recognition, SeenBy by, MemberId to, People names, String permalink) {
    String whatMarkup = what(recognition, to, names::inMarkup);
    String saying = by.hasWords() ? ", and says:" : ".";
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            ":eyes: *" + names.inMarkup(by.leader()) + "* has read " + whatMarkup + saying));
    if (by.hasWords()) {
      blocks.add(Blocks.quote(by.words()));
    }
    String title = Words.title(recognition.kind(), recognition.size());
    blocks.add(
        Blocks.aside(
            permalink.isEmpty()
                ? title
                : title + " · " + Mrkdwn.link(permalink, RecognitionPost.linkTo(recognition))));
    String words = by.hasWords() ? " " + Blocks.cut(by.words(), NOTIFICATION) : "";
    return new Message(
        Mrkdwn.escapeControls(
            names.inText(by.leader())
                + " has read "
                + what(recognition, to, names::inText)
                + saying
                + words),
        blocks);
  }

  private static String what(
      Recognition recognition, MemberId to, Function<MemberId, String> name) {
    if (recognition.giver().equals(to)) {
      return "your shout-out for "
          + Numbers.list(recognition.recipients().stream().map(name).toList(), MOST_NAMES);
    }
    int others = recognition.recipients().size() - 1;
    return "the shout-out that "
        + name.apply(recognition.giver())
        + " gave you"
        + (others == 0 ? "" : " and " + Numbers.count(others, "colleague"));
  }
}
