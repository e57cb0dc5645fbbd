package app.huzzah.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something to say in Slack.
 *
 * @param text the notification, and what a screen reader says
 * @param blocks what is shown, 50 at most
 * @param plainBlocks the same for forms, where a table may not stand, and for where Slack refuses
 *     the others
 */
public record Message(String text, List<LayoutBlock> blocks, List<LayoutBlock> plainBlocks) {
  /** Of blocks that may stand anywhere. */
  public Message(String text, List<LayoutBlock> blocks) {
    this(text, blocks, blocks);
  }

  /** Several as one. */
  public static Message together(List<Message> messages) {
    return new Message(
        messages.stream().map(Message::text).collect(Collectors.joining("\n")),
        all(messages, Message::blocks),
        all(messages, Message::plainBlocks));
  }

  /** One paragraph of our own markup. */
  public static Message of(String markup) {
    return new Message(markup, List.of(Blocks.paragraph(markup)));
  }

  /** Whether Slack may take the plain blocks where it refuses the others. */
  public boolean hasPlainer() {
    return !plainBlocks.equals(blocks);
  }

  private static List<LayoutBlock> all(
      List<Message> messages, Function<Message, List<LayoutBlock>> of) {
    return messages.stream().flatMap(message -> of.apply(message).stream()).toList();
  }
}
