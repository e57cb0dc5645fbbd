package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.text.Reason;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From text to {@link Typed}. Never throws: any text is a wish or an explanation.
 *
 * <p>{@code big}/{@code small} and the kind stand before the first mention, in either order; the
 * mentions that follow each other are thanked; the rest is the reason.
 */
public final class CommandParser {
  private static final Map<String, Size> SIZES = Map.of("small", Size.SMALL, "big", Size.BIG);
  private static final Map<String, Kind> KINDS =
      Map.of(
          "effort", Kind.EFFORT,
          "win", Kind.WIN,
          "lesson", Kind.LESSON);

  /** Politeness before a name carries no meaning of its own. */
  private static final Set<String> FILLERS =
      Set.of("a", "an", "the", "to", "thanks", "thank", "you", "kudos", "for");

  private final List<String> values;
  private final Function<MemberId, String> names;

  /**
   * Makes a parser for one workspace.
   *
   * @param values the workspace's values, without the {@code #}
   * @param names the name of a member where Slack gives an id alone
   */
  public CommandParser(List<String> values, Function<MemberId, String> names) {
    this.values = values;
    this.names = names;
  }

  /** Reads what stands behind {@code /huzzah}, escaped as Slack escapes it. */
  public Typed parse(String slackText) {
    String text = slackText.strip();
    if (text.isEmpty()) {
      return new Typed.OpenForm();
    }
    Head head = Head.of(text);
    return head.mentions().isEmpty() ? withoutMention(text) : gift(head);
  }

  private Typed withoutMention(String text) {
    String[] words = text.split("\\s+", 2);
    String first = words[0].toLowerCase(Locale.ROOT);
    String rest = words.length > 1 ? words[1] : "";
    Optional<Subcommand> known =
        commands().filter(command -> command.firstWord().equals(first)).findFirst();
    if (known.isPresent()) {
      return new Typed.Command(known.get(), rest);
    }
    return Likeness.nearest(first, commands().map(Subcommand::firstWord).toList())
        .<Typed>map(near ->
            new Typed.NotUnderstood(
                "I don't know “" + cut(first) + "”.", (near + " " + plain(rest)).strip()))
        .orElseGet(() ->
            new Typed.NotUnderstood(
                "I can't see whom you'd like to thank.", "@name for " + reason(text)));
  }

  private Typed gift(Head head) {
    Optional<Subcommand> command =
        head.words().isEmpty()
            ? Optional.empty()
            : commands().filter(c -> c.firstWord().equals(lower(head.words().get(0)))).findFirst();
    if (command.isPresent()) {
      return new Typed.Command(
          command.get(), head.text().substring(command.get().firstWord().length()).strip());
    }
    Size size = Size.SMALL;
    Kind kind = Kind.EFFORT;
    List<String> unknown = new ArrayList<>();
    List<String> understood = new ArrayList<>();
    for (String word : head.words()) {
      String lower = lower(word);
      if (SIZES.containsKey(lower)) {
        size = SIZES.get(lower);
        understood.add(lower);
      } else if (KINDS.containsKey(lower)) {
        kind = KINDS.get(lower);
        understood.add(lower);
      } else {
        unknown.add(word);
      }
    }
    if (!unknown.isEmpty()) {
      return notUnderstood(head, unknown, understood);
    }
    if (head.mentions().contains(new Mention.Everybody())) {
      return new Typed.NotUnderstood(
          "Thanking everybody at once reaches nobody; name people or a group.",
          join(understood, "@name", "for " + reason(head.rest())));
    }
    return new Typed.Give(size, kind, head.mentions(), Reason.of(plain(head.rest()), values));
  }

  private Typed notUnderstood(Head head, List<String> unknown, List<String> understood) {
    List<String> known = Stream.concat(SIZES.keySet().stream(), KINDS.keySet().stream()).toList();
    List<String> front = new ArrayList<>(understood);
    List<String> back = new ArrayList<>();
    for (String word : unknown) {
      Optional<String> near = Likeness.nearest(word, known);
      if (near.isPresent()) {
        front.add(near.get());
      } else if (!FILLERS.contains(lower(word))) {
        back.add(plain(word));
      }
    }
    String reason = (String.join(" ", back) + " " + reason(head.rest())).strip();
    return new Typed.NotUnderstood(
        "Before the first name I know only big, small, effort, win and lesson; not “"
            + cut(plain(String.join(" ", unknown)))
            + "”.",
        join(front, plain(head.people()), reason.isEmpty() ? "for …" : "for " + reason));
  }

  private String reason(String slackText) {
    Reason reason = Reason.of(plain(slackText), values);
    String tags = reason.values().stream().map(value -> " #" + value).collect(Collectors.joining());
    return reason.message().isEmpty() ? "…" + tags : withTags(reason.message(), tags);
  }

  /** Tags that still stand inside the message are not written twice. */
  private static String withTags(String message, String tags) {
    return Arrays.stream(tags.split(" "))
        .filter(tag -> !tag.isEmpty() && !message.contains(tag))
        .reduce(message, (all, tag) -> all + " " + tag);
  }

  private String plain(String slackText) {
    return PlainText.of(slackText, names);
  }

  private static Stream<Subcommand> commands() {
    return Stream.of(Subcommand.values()).filter(command -> !command.firstWord().isEmpty());
  }

  private static String join(List<String> front, String people, String reason) {
    return (String.join(" ", front) + " " + people + " " + reason).strip();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
