package app.huzzah.slack.view;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters of a board, to choose from. Its options are words of {@link BoardCode}. */
public final class BoardForm {
  public static final String CALLBACK = "board_form";
  public static final String PERIOD = "period";
  public static final String SIDE = "side";
  public static final String KIND = "kind";
  public static final String SIZE = "size";
  public static final String CHANNEL = "channel";
  public static final String GROUP = "group";

  private static final int MOST_OPTIONS = 100;

  private BoardForm() {}

  /**
   * The form, with the filters of a board chosen.
   *
   * @param groups to choose from; Slack shows a hundred, the chosen one among them
   * @param askedIn kept with it, as {@link #askedIn} reads it
   */
  public static View of(BoardQuery query, List<Group> groups, Optional<ChannelId> askedIn) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(input(PERIOD, "When?", select(PERIOD, periods(), period(query))));
    blocks.add(
        input(
            SIDE,
            "Who?",
            select(
                SIDE,
                List.of(
                    Blocks.option("Those who received and those who gave", BoardCode.NONE),
                    Blocks.option("Those who received", "received"),
                    Blocks.option("Those who gave", "given")),
                query.view().map(BoardCode::lower))));
    blocks.add(
        input(KIND, "Of which kind?", select(KIND, kinds(), query.kind().map(BoardCode::lower))));
    blocks.add(
        input(
            SIZE,
            "How big?",
            select(
                SIZE,
                List.of(
                    Blocks.option("Small and big", BoardCode.NONE),
                    Blocks.option("Small", BoardCode.lower(Size.SMALL)),
                    Blocks.option("Big", BoardCode.lower(Size.BIG))),
                query.size().map(BoardCode::lower))));
    blocks.add(channel(query));
    if (!groups.isEmpty()) {
      blocks.add(
          input(GROUP, "Whose?", select(GROUP, groups(query, groups), chosenOf(query, groups))));
    }
    return Modal.form(
        CALLBACK,
        askedIn.map(ChannelId::value).orElse(""),
        "Which board?",
        "Show",
        "Cancel",
        blocks);
  }

  /** The channel in which it was opened; empty elsewhere. */
  public static Optional<ChannelId> askedIn(@Nullable String metadata) {
    return Optional.ofNullable(metadata)
        .filter(id -> id.matches("[CG][A-Z0-9]{1,30}"))
        .map(ChannelId::new);
  }

  /** What was chosen; empty where the form is not as we make it. */
  public static Optional<BoardQuery> chosen(Map<String, Map<String, ViewState.Value>> values) {
    return BoardCode.parse(
        String.join(
            " ",
            option(values, PERIOD).orElse(""),
            option(values, SIDE).orElse(""),
            option(values, KIND).orElse(""),
            option(values, SIZE).orElse(""),
            value(values, CHANNEL)
                .map(ViewState.Value::getSelectedConversation)
                .orElse(BoardCode.NONE),
            option(values, GROUP).orElse(BoardCode.NONE),
            "1"));
  }

  private static Optional<String> option(
      Map<String, Map<String, ViewState.Value>> values, String block) {
    return value(values, block)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  private static Optional<ViewState.Value> value(
      Map<String, Map<String, ViewState.Value>> values, String block) {
    Map<String, ViewState.Value> actions = values.getOrDefault(block, Map.of());
    ViewState.@Nullable Value value = actions.get(block);
    return Optional.ofNullable(value);
  }

  private static List<OptionObject> periods() {
    List<OptionObject> options = new ArrayList<>();
    for (Period period : Period.values()) {
      String word = BoardCode.lower(period);
      if (period == Period.ALL) {
        options.add(Blocks.option("All time", word + " this"));
      } else {
        options.add(Blocks.option("This " + word, word + " this"));
        options.add(Blocks.option("Last " + word, word + " last"));
      }
    }
    return options;
  }

  private static Optional<String> period(BoardQuery query) {
    return Optional.of(BoardCode.lower(query.period()) + (query.last() ? " last" : " this"));
  }

  private static List<OptionObject> kinds() {
    List<OptionObject> options = new ArrayList<>();
    options.add(Blocks.option("Every kind", BoardCode.NONE));
    Arrays.stream(Kind.values())
        .map(kind -> Blocks.option(capital(Words.word(kind)) + "s", BoardCode.lower(kind)))
        .forEach(options::add);
    return options;
  }

  private static List<OptionObject> groups(BoardQuery query, List<Group> groups) {
    List<OptionObject> options = new ArrayList<>();
    options.add(Blocks.option("Everybody's", BoardCode.NONE));
    groups.stream()
        .sorted(
            Comparator.comparing((Group group) -> !query.group().equals(Optional.of(group.id()))))
        .limit(MOST_OPTIONS - 1)
        .map(group -> Blocks.option("@" + group.handle(), group.id().value()))
        .forEach(options::add);
    return options;
  }

  /** A group that is gone is no longer chosen. */
  private static Optional<String> chosenOf(BoardQuery query, List<Group> groups) {
    return query
        .group()
        .filter(id -> groups.stream().anyMatch(group -> group.id().equals(id)))
        .map(GroupId::value);
  }

  private static BlockElement select(
      String id, List<OptionObject> options, Optional<String> chosen) {
    String value = chosen.orElse(BoardCode.NONE);
    return StaticSelectElement.builder()
        .actionId(id)
        .options(options)
        .initialOption(
            options.stream()
                .filter(option -> option.getValue().equals(value))
                .findFirst()
                .orElse(options.get(0)))
        .build();
  }

  /** Private ones too: each has its board, for those who ask within it. */
  private static InputBlock channel(BoardQuery query) {
    return InputBlock.builder()
        .blockId(CHANNEL)
        .optional(true)
        .label(Blocks.plain("Where?"))
        .hint(
            Blocks.plain(
                "Leave it empty for every channel. A private channel's board shows in it alone."))
        .element(
            ConversationsSelectElement.builder()
                .actionId(CHANNEL)
                .placeholder(Blocks.plain("Every channel"))
                .initialConversation(query.channel().map(ChannelId::value).orElse(null))
                .filter(
                    ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .build())
                .build())
        .build();
  }

  private static InputBlock input(String id, String label, BlockElement element) {
    return InputBlock.builder().blockId(id).label(Blocks.plain(label)).element(element).build();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
