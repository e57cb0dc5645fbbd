package app.huzzah.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something to say in Slack.
 *
 * @param text the notification, and what a screen reader says
 * @param blocks what is shown, 50 at most
 */
public record Message(String text, List<LayoutBlock> blocks) {
  /** Several as one. */
  public static Message together(List<Message> messages) {
    return new Message(
        messages.stream().map(Message::text).collect(Collectors.joining("\n")),
        messages.stream().flatMap(message -> message.blocks().stream()).toList());
  }

  /** One paragraph of our own markup. */
  public static Message of(String markup) {
    return new Message(markup, List.of(Blocks.paragraph(markup)));
  }
}
