package app.huzzah.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message of headers, paragraphs, asides, tables and buttons as lines of text, to be read and
 * compared.
 */
final class Shown {
  private Shown() {}

  static String shown(Message message) {
    return String.join("\n", texts(message));
  }

  /** One text for each block. */
  static List<String> texts(Message message) {
    return message.blocks().stream().map(Shown::text).toList();
  }

  private static String text(LayoutBlock block) {
    return switch (block) {
      case HeaderBlock header -> "# " + header.getText().getText();
      case SectionBlock section -> section.getText().getText();
      case ContextBlock context ->
          context.getElements().stream()
              .map(element -> ((MarkdownTextObject) element).getText())
              .collect(Collectors.joining(" "));
      case TableBlock table ->
          table.rows().stream()
              .map(
                  row -> row.stream().map(TableBlock.Cell::text).collect(Collectors.joining(" | ")))
              .collect(Collectors.joining("\n"));
      case ActionsBlock actions ->
          actions.getElements().stream()
              .map(element -> "[" + ((ButtonElement) element).getText().getText() + "]")
              .collect(Collectors.joining(" "));
      default -> throw new IllegalArgumentException("not text: " + block);
    };
  }
}
