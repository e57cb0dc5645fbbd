package app.huzzah.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * Something to say in Slack.
 *
 * @param text the notification, and what a screen reader says
 * @param blocks what is shown, 50 at most
 */
public record Message(String text, List<LayoutBlock> blocks) {
  /** One paragraph of our own markup. */
  public static Message of(String markup) {
    return new Message(markup, List.of(Blocks.paragraph(markup)));
  }
}
