package app.huzzah.slack.view;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.Workspace;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The form for giving. Block ids double as the names of what a submission brings back. */
public final class GiveForm {
  public static final String CALLBACK = "give_form";
  public static final String PEOPLE = "people";
  public static final String GROUPS = "groups";
  public static final String KIND = "kind";
  public static final String SIZE = "size";
  public static final String MESSAGE = "message";
  public static final String VALUES = "values";
  public static final String CHANNEL = "channel";

  private static final int MOST_OPTIONS = 100;

  private GiveForm() {}

  /**
   * The empty form, or one with a message to begin with.
   *
   * @param groups to choose from, by handle; Slack shows a hundred at most
   */
  public static View of(Workspace workspace, List<Group> groups, String message) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        optional(
            PEOPLE,
            "Who deserves it?",
            MultiUsersSelectElement.builder()
                .actionId(PEOPLE)
                .placeholder(Blocks.plain("Choose one or several people"))
                .build()));
    if (!groups.isEmpty()) {
      blocks.add(optional(GROUPS, "Groups", groups(groups)));
    }
    blocks.add(required(KIND, "What kind?", kinds(workspace.settings().emoji())));
    blocks.add(required(SIZE, "How big?", sizes(workspace)));
    blocks.add(
        InputBlock.builder()
            .blockId(MESSAGE)
            .label(Blocks.plain("What for?"))
            .hint(Blocks.plain("Be specific: what they did, and what it changed."))
            .element(
                PlainTextInputElement.builder()
                    .actionId(MESSAGE)
                    .multiline(true)
                    .maxLength(Gift.LONGEST_MESSAGE)
                    .initialValue(message.isBlank() ? null : message)
                    .build())
            .build());
    if (!workspace.settings().values().isEmpty()) {
      blocks.add(optional(VALUES, "Which values does it show?", values(workspace)));
    }
    blocks.add(
        InputBlock.builder()
            .blockId(CHANNEL)
            .optional(true)
            .label(Blocks.plain("Where should it be posted?"))
            .hint(Blocks.plain("Leave it empty, and only the people you thank hear of it."))
            .element(
                ConversationsSelectElement.builder()
                    .actionId(CHANNEL)
                    .defaultToCurrentConversation(true)
                    .filter(
                        ConversationsFilter.builder()
                            .include(List.of("public", "private"))
                            .excludeBotUsers(true)
                            .excludeExternalSharedChannels(true)
                            .build())
                    .build())
            .build());
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .title(ViewTitle.builder().type("plain_text").text("Give a shout-out").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Give").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  /** What the form turns into once the gift is stored. */
  public static View done(Message confirmation) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("Huzzah!").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(confirmation.blocks())
        .build();
  }

  private static BlockElement groups(List<Group> groups) {
    return MultiStaticSelectElement.builder()
        .actionId(GROUPS)
        .placeholder(Blocks.plain("Everybody in a group, except you"))
        .options(
            groups.stream()
                .limit(MOST_OPTIONS)
                .map(group -> Blocks.option("@" + group.handle(), group.id().value()))
                .toList())
        .build();
  }

  private static BlockElement kinds(EmojiSet emoji) {
    List<OptionObject> options =
        Arrays.stream(Kind.values())
            .map(
                kind -> Blocks.option(Words.emoji(kind, emoji) + " " + describe(kind), kind.name()))
            .toList();
    return RadioButtonsElement.builder()
        .actionId(KIND)
        .options(options)
        .initialOption(options.get(0))
        .build();
  }

  private static BlockElement sizes(Workspace workspace) {
    List<OptionObject> options =
        Arrays.stream(Size.values())
            .map(size ->
                Blocks.option(
                    capital(Words.word(size))
                        + " ("
                        + Numbers.count(size.points(workspace.settings()), "point")
                        + " each)",
                    size.name()))
            .toList();
    return RadioButtonsElement.builder()
        .actionId(SIZE)
        .options(options)
        .initialOption(options.get(0))
        .build();
  }

  private static BlockElement values(Workspace workspace) {
    return MultiStaticSelectElement.builder()
        .actionId(VALUES)
        .placeholder(Blocks.plain("If any"))
        .options(
            workspace.settings().values().stream()
                .limit(MOST_OPTIONS)
                .map(value -> Blocks.option("#" + value, value))
                .toList())
        .build();
  }

  private static String describe(Kind kind) {
    return switch (kind) {
      case EFFORT -> "Effort: good work, whatever came of it";
      case WIN -> "Win: something achieved";
      case LESSON -> "Lesson: learned from what went wrong";
    };
  }

  private static InputBlock required(String id, String label, BlockElement element) {
    return InputBlock.builder().blockId(id).label(Blocks.plain(label)).element(element).build();
  }

  private static InputBlock optional(String id, String label, BlockElement element) {
    return InputBlock.builder()
        .blockId(id)
        .optional(true)
        .label(Blocks.plain(label))
        .element(element)
        .build();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
