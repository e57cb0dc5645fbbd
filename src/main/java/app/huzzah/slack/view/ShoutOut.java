package app.huzzah.slack.view;

import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Recognition;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * One shout-out, as a form about it shows it: whose, for whom, of what kind, and the words where
 * they were said in public.
 */
final class ShoutOut {
  private static final int MOST_NAMES = 5;

  private ShoutOut() {}

  static List<LayoutBlock> shown(Recognition recognition, People names) {
    LayoutBlock whose =
        Blocks.paragraph(
            "*"
                + names.inMarkup(recognition.giver())
                + "* for "
                + Numbers.list(
                    recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES)
                + ": "
                + Words.title(recognition.kind(), recognition.size()));
    return recognition.audience() == Audience.PUBLIC
        ? List.of(whose, Blocks.quote(recognition.message()))
        : List.of(
            whose, Blocks.aside("It was not given in public, so its words are not shown here."));
  }
}
