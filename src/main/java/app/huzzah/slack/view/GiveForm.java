package app.huzzah.slack.view;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Workspace;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  public static final String PRIVATELY = "privately";

  /** The answer to the question whether so many people are meant. */
  public static final String MANY = "many";

  private GiveForm() {}

  /**
   * The form.
   *
   * @param groups to choose from; Slack shows a hundred at most
   * @param note what is to be known first, in our own markup; may be empty
   */
  public static View of(Workspace workspace, List<Group> groups, Filled filled, String note) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!note.isEmpty()) {
      blocks.add(Blocks.aside(note));
    }
    blocks.addAll(fields(workspace, groups, filled));
    return view(blocks, filled);
  }

  /**
   * The same form with the question whether so many people are meant.
   *
   * @param people whom it would thank
   */
  public static View asking(Workspace workspace, List<Group> groups, Filled filled, int people) {
    List<LayoutBlock> blocks = new ArrayList<>(fields(workspace, groups, filled));
    Size size = filled.size();
    blocks.add(
        InputBlock.builder()
            .blockId(question(filled))
            .label(
                Blocks.plain(
                    "That is "
                        + Numbers.count(people, "person", "people")
                        + " at once. Do you mean all of them?"))
            .hint(
                Blocks.plain(
                    "It takes "
                        + Numbers.count(people * (long) size.points(workspace.settings()), "point")
                        + "."))
            .element(GiveFields.yesAll(people))
            .build());
    return view(blocks, filled);
  }

  /** The block that asks whether just these people are meant; others are asked about anew. */
  public static String question(Filled filled) {
    return MANY + "_" + filled.thanked();
  }

  /** What the form turns into once the gift is stored. */
  public static View done(Message confirmation) {
    return Modal.shown("Huzzah!", "Close", confirmation.plainBlocks());
  }

  private static View view(List<LayoutBlock> blocks, Filled filled) {
    return Modal.form(
        CALLBACK,
        filled.spot().map(Spot::written).orElse(""),
        "Give a shout-out",
        "Give",
        "Cancel",
        blocks);
  }

  private static List<LayoutBlock> fields(Workspace workspace, List<Group> groups, Filled filled) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(optional(PEOPLE, "Who deserves it?", people(filled.people())));
    if (!groups.isEmpty()) {
      blocks.add(optional(GROUPS, "Groups", GiveFields.groups(groups, filled.groups())));
    }
    blocks.add(
        required(
            KIND, "What kind?", GiveFields.kinds(workspace.settings().emoji(), filled.kind())));
    blocks.add(required(SIZE, "How big?", GiveFields.sizes(workspace.settings(), filled.size())));
    blocks.add(
        InputBlock.builder()
            .blockId(MESSAGE)
            .label(Blocks.plain("What for?"))
            .hint(Blocks.plain("Be specific: what they did, and what it changed."))
            .element(words(filled.words()))
            .build());
    List<String> values = workspace.settings().values();
    if (!values.isEmpty()) {
      blocks.add(
          optional(
              VALUES, "Which values does it show?", GiveFields.values(values, filled.values())));
    }
    blocks.add(
        InputBlock.builder()
            .blockId(CHANNEL)
            .optional(true)
            .label(Blocks.plain("Where should it be posted?"))
            .hint(Blocks.plain("Leave it empty, and only the people you thank hear of it."))
            .element(channel(filled.channel()))
            .build());
    blocks.add(
        optional(PRIVATELY, "Or keep it between you", GiveFields.privately(filled.privately())));
    return blocks;
  }

  private static BlockElement people(Set<MemberId> chosen) {
    return MultiUsersSelectElement.builder()
        .actionId(PEOPLE)
        .placeholder(Blocks.plain("Choose one or several people"))
        .initialUsers(chosen.isEmpty() ? null : chosen.stream().map(MemberId::value).toList())
        .build();
  }

  private static BlockElement words(String typed) {
    return PlainTextInputElement.builder()
        .actionId(MESSAGE)
        .multiline(true)
        .maxLength(Gift.LONGEST_MESSAGE)
        .initialValue(typed.isBlank() ? null : Blocks.cut(typed, Gift.LONGEST_MESSAGE))
        .build();
  }

  /** Where none is chosen yet Slack proposes the one that the person has before them. */
  private static BlockElement channel(Optional<ChannelId> chosen) {
    return ConversationsSelectElement.builder()
        .actionId(CHANNEL)
        .initialConversation(chosen.map(ChannelId::value).orElse(null))
        .defaultToCurrentConversation(chosen.isEmpty() ? true : null)
        .filter(
            ConversationsFilter.builder()
                .include(List.of("public", "private"))
                .excludeBotUsers(true)
                .excludeExternalSharedChannels(true)
                .build())
        .build();
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
}
