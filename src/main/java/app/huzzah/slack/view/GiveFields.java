package app.huzzah.slack.view;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Settings;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to choose from in the form for giving, and what of it is chosen. */
final class GiveFields {
  private static final int MOST_OPTIONS = 100;

  private GiveFields() {}

  /** Slack takes a hundred options; those chosen are always among them. */
  static BlockElement groups(List<Group> groups, Set<GroupId> chosen) {
    List<OptionObject> options =
        chosenFirst(groups, group -> chosen.contains(group.id())).stream()
            .map(group -> Blocks.option("@" + group.handle(), group.id().value()))
            .toList();
    Set<String> ids = Set.copyOf(chosen.stream().map(GroupId::value).toList());
    return MultiStaticSelectElement.builder()
        .actionId(GiveForm.GROUPS)
        .placeholder(Blocks.plain("Everybody in a group, except you"))
        .options(options)
        .initialOptions(initial(options, ids))
        .build();
  }

  static BlockElement values(List<String> values, List<String> chosen) {
    List<OptionObject> options =
        chosenFirst(values, chosen::contains).stream()
            .map(value -> Blocks.option("#" + value, value))
            .toList();
    return MultiStaticSelectElement.builder()
        .actionId(GiveForm.VALUES)
        .placeholder(Blocks.plain("If any"))
        .options(options)
        .initialOptions(initial(options, Set.copyOf(chosen)))
        .build();
  }

  static BlockElement kinds(EmojiSet emoji, Kind chosen) {
    return RadioButtonsElement.builder()
        .actionId(GiveForm.KIND)
        .options(Arrays.stream(Kind.values()).map(kind -> kind(emoji, kind)).toList())
        .initialOption(kind(emoji, chosen))
        .build();
  }

  private static OptionObject kind(EmojiSet emoji, Kind kind) {
    return Blocks.option(Words.emoji(kind, emoji) + " " + describe(kind), kind.name());
  }

  static BlockElement sizes(Settings settings, Size chosen) {
    return RadioButtonsElement.builder()
        .actionId(GiveForm.SIZE)
        .options(Arrays.stream(Size.values()).map(size -> size(settings, size)).toList())
        .initialOption(size(settings, chosen))
        .build();
  }

  private static OptionObject size(Settings settings, Size size) {
    String points = Numbers.count(size.points(settings), "point");
    return Blocks.option(capital(Words.word(size)) + " (" + points + " each)", size.name());
  }

  static BlockElement privately(boolean chosen) {
    OptionObject only =
        OptionObject.builder()
            .text(Blocks.plain("Only to them"))
            .description(Blocks.plain("Nobody else reads it; it counts for them and for you."))
            .value(GiveForm.PRIVATELY)
            .build();
    return CheckboxesElement.builder()
        .actionId(GiveForm.PRIVATELY)
        .options(List.of(only))
        .initialOptions(chosen ? List.of(only) : null)
        .build();
  }

  /** One box that has to be ticked, so that Slack itself asks for it. */
  static BlockElement yesAll(int people) {
    return CheckboxesElement.builder()
        .actionId(GiveForm.MANY)
        .options(
            List.of(
                Blocks.option(
                    "Yes, thank all " + Numbers.count(people, "person", "people"), GiveForm.MANY)))
        .build();
  }

  private static <T> List<T> chosenFirst(List<T> all, Predicate<T> chosen) {
    return all.size() <= MOST_OPTIONS
        ? all
        : Stream.concat(all.stream().filter(chosen), all.stream().filter(chosen.negate()))
            .limit(MOST_OPTIONS)
            .toList();
  }

  /** Slack refuses an empty list. */
  private static @Nullable List<OptionObject> initial(
      List<OptionObject> options, Set<String> chosen) {
    List<OptionObject> found =
        options.stream().filter(option -> chosen.contains(option.getValue())).toList();
    return found.isEmpty() ? null : found;
  }

  private static String describe(Kind kind) {
    return switch (kind) {
      case EFFORT -> "Effort: good work, whatever came of it";
      case WIN -> "Win: something achieved";
      case LESSON -> "Lesson: learned from what went wrong";
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
