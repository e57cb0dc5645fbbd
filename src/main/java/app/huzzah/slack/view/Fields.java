package app.huzzah.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that forms are made of; each block is named as what it asks for. */
final class Fields {
  private Fields() {}

  /**
   * A field with its label.
   *
   * @param hint what is said below it; blank for nothing
   */
  static InputBlock field(
      String id, String label, String hint, boolean optional, BlockElement element) {
    return InputBlock.builder()
        .blockId(id)
        .label(Blocks.plain(label))
        .hint(hint.isBlank() ? null : Blocks.plain(hint))
        .optional(optional)
        .element(element)
        .build();
  }

  /** One line of text, or several. */
  static PlainTextInputElement text(String id, String now, int longest, boolean several) {
    return PlainTextInputElement.builder()
        .actionId(id)
        .multiline(several)
        .maxLength(longest)
        .initialValue(now.isEmpty() ? null : now)
        .build();
  }

  /** A whole number. */
  static NumberInputElement number(String id, String now) {
    return NumberInputElement.builder()
        .actionId(id)
        .decimalAllowed(false)
        .initialValue(now.isEmpty() ? null : now)
        .build();
  }

  /** One of a few, all of them in sight. */
  static RadioButtonsElement radio(String id, List<OptionObject> options, String now) {
    return RadioButtonsElement.builder()
        .actionId(id)
        .options(options)
        .initialOption(chosen(options, now))
        .build();
  }

  /** One of several, behind a menu. */
  static StaticSelectElement select(String id, List<OptionObject> options, String now) {
    return StaticSelectElement.builder()
        .actionId(id)
        .options(options)
        .initialOption(chosen(options, now))
        .build();
  }

  /**
   * One of several, behind a menu, or none. Slack lets nobody take back what they chose in a menu
   * for one; in a menu for several of which one fits they can.
   */
  static MultiStaticSelectElement oneOrNone(String id, List<OptionObject> options) {
    return MultiStaticSelectElement.builder()
        .actionId(id)
        .options(options)
        .maxSelectedItems(1)
        .build();
  }

  private static @Nullable OptionObject chosen(List<OptionObject> options, String now) {
    return options.stream()
        .filter(option -> option.getValue().equals(now))
        .findFirst()
        .orElse(null);
  }
}
