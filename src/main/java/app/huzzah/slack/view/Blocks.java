package app.huzzah.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few Block Kit parts that our screens are made of, each within Slack's limits. */
public final class Blocks {
  /** Slack's limit of a section's text, in characters. */
  public static final int LONGEST_PARAGRAPH = 3_000;

  private static final int LONGEST_ASIDE = 2_000;
  private static final int LONGEST_HEADER = 150;
  private static final int LONGEST_ALTERNATIVE = 2_000;
  private static final int LONGEST_BUTTON = 75;
  private static final int LONGEST_OPTION = 75;
  private static final Pattern EMOJI =
      Pattern.compile(":([a-z][a-z0-9_+'-]*|\\+1|-1|100|1234|8ball):(?::skin-tone-([2-6]):)?");

  private Blocks() {}

  /** Our own markup; whatever people wrote in it has been escaped. */
  public static LayoutBlock paragraph(String markup) {
    return SectionBlock.builder().text(markdown(cut(markup, LONGEST_PARAGRAPH))).build();
  }

  /** The same with a button beside it. */
  public static LayoutBlock paragraph(String markup, ButtonElement beside) {
    return SectionBlock.builder()
        .text(markdown(cut(markup, LONGEST_PARAGRAPH)))
        .accessory(beside)
        .build();
  }

  public static LayoutBlock header(String plain) {
    return HeaderBlock.builder().text(plain(cut(plain, LONGEST_HEADER))).build();
  }

  /** A line in small grey letters. */
  public static LayoutBlock aside(String markup) {
    return ContextBlock.builder().elements(List.of(markdown(cut(markup, LONGEST_ASIDE)))).build();
  }

  /**
   * A picture.
   *
   * @param file Slack's id of it
   * @param alternative what it says, in words
   */
  public static LayoutBlock picture(String file, String alternative) {
    return ImageBlock.builder()
        .slackFile(SlackFileObject.builder().id(file).build())
        .altText(cut(alternative, LONGEST_ALTERNATIVE))
        .build();
  }

  public static LayoutBlock divider() {
    return DividerBlock.builder().build();
  }

  public static LayoutBlock actions(String blockId, BlockElement... buttons) {
    return ActionsBlock.builder().blockId(blockId).elements(List.of(buttons)).build();
  }

  /**
   * A button.
   *
   * @param value what comes back when it is pressed, 2,000 characters at most; ids only
   */
  public static ButtonElement button(String actionId, String label, String value) {
    return ButtonElement.builder()
        .actionId(actionId)
        .text(plain(cut(label, LONGEST_BUTTON)))
        .value(value)
        .build();
  }

  /** The button that most people come for; at most one on a screen. */
  public static ButtonElement primary(String actionId, String label, String value) {
    ButtonElement button = button(actionId, label, value);
    button.setStyle("primary");
    return button;
  }

  /** A small menu behind three dots. */
  public static BlockElement overflow(String actionId, List<OptionObject> options) {
    return OverflowMenuElement.builder().actionId(actionId).options(options).build();
  }

  /**
   * Something to choose.
   *
   * @param value what comes back when it is chosen; ids only
   */
  public static OptionObject option(String label, String value) {
    return OptionObject.builder().text(plain(cut(label, LONGEST_OPTION))).value(value).build();
  }

  /**
   * People's own words, set apart and shown exactly as they typed them: nothing in them is markup,
   * notifies anybody or breaks the layout; emoji are drawn.
   */
  public static LayoutBlock quote(String words) {
    return RichTextBlock.builder()
        .elements(List.of(RichTextQuoteElement.builder().elements(literal(words)).build()))
        .build();
  }

  /** Text to copy, shown exactly as it is. */
  public static LayoutBlock preformatted(String text) {
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextPreformattedElement.builder()
                    .elements(List.of(RichTextSectionElement.Text.builder().text(text).build()))
                    .build()))
        .build();
  }

  public static MarkdownTextObject markdown(String markup) {
    return MarkdownTextObject.builder().text(markup).verbatim(true).build();
  }

  public static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(true).build();
  }

  /** Cuts at whole characters (not within a surrogate pair), with an ellipsis. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private static List<RichTextElement> literal(String words) {
    List<RichTextElement> parts = new ArrayList<>();
    Matcher emoji = EMOJI.matcher(words);
    int done = 0;
    while (emoji.find()) {
      addText(parts, words.substring(done, emoji.start()));
      parts.add(
          RichTextSectionElement.Emoji.builder()
              .name(emoji.group(1))
              .skinTone(emoji.group(2) == null ? null : Integer.valueOf(emoji.group(2)))
              .build());
      done = emoji.end();
    }
    addText(parts, words.substring(done));
    return parts;
  }

  private static void addText(List<RichTextElement> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(RichTextSectionElement.Text.builder().text(text).build());
    }
  }
}
