package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.GiftText;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.text.Reason;
import app.huzzah.slack.view.Blocks;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * <p>{@code big}/{@code small}, the kind and {@code privately} stand before the first mention, in
 * any order; the mentions that follow each other are thanked; the rest is the reason.
 */
public final class CommandParser {
  private static final int LONGEST_QUOTED = 60;
  private static final Map<String, Size> SIZES = Map.of("small", Size.SMALL, "big", Size.BIG);
  private static final Map<String, Kind> KINDS =
      Map.of(
          "effort", Kind.EFFORT,
          "win", Kind.WIN,
          "lesson", Kind.LESSON);
  private static final Set<String> PRIVATELY = Set.of(GiftText.PRIVATELY, "private");
  private static final Set<String> KNOWN =
      Stream.of(SIZES.keySet(), KINDS.keySet(), PRIVATELY)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Stands where somebody is to be named. */
  private static final String NOBODY = "@name";

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
    String text = Invisible.strip(slackText);
    if (text.isEmpty()) {
      return new Typed.OpenForm();
    }
    Head head = Head.of(text);
    return head.mentions().isEmpty() ? withoutMention(head) : gift(head);
  }

  /**
   * As much of a gift as can be understood, with whom nobody may be named; all else stays in the
   * reason.
   */
  Typed.Give asFarAsPossible(String slackText) {
    Head head = Head.of(Invisible.strip(slackText));
    Front front = new Front();
    String rest = head.mentions().isEmpty() ? behind(head, front) : restOf(head, front);
    return new Typed.Give(
        front.size,
        front.kind,
        head.mentions().stream().distinct().toList(),
        reason(rest),
        front.privately);
  }

  /** Where words before the first name are not understood, all that stands from there on. */
  private static String restOf(Head head, Front front) {
    List<String> back = notUnderstood(head.words(), front);
    return back.isEmpty() ? head.rest() : head.from(head.words().indexOf(back.get(0)));
  }

  private Typed withoutMention(Head head) {
    if (head.words().isEmpty()) {
      return new Typed.OpenForm();
    }
    Optional<Typed> command = command(head);
    if (command.isPresent()) {
      return command.get();
    }
    String first = head.words().get(0);
    return Optional.of(first)
        .filter(word -> !FILLERS.contains(lower(word)))
        .flatMap(CommandParser::nearestCommand)
        .<Typed>map(near ->
            new Typed.NotUnderstood(
                "I don't know “" + quoted(first) + "”.",
                (near + " " + plain(head.text().substring(first.length()).strip())).strip()))
        .orElseGet(() -> withoutPeople(head));
  }

  /** None where a word of a gift is nearer: {@code private great work} is no {@code privacy}. */
  private static Optional<String> nearestCommand(String word) {
    Set<String> all =
        Stream.concat(KNOWN.stream(), commands().map(Subcommand::firstWord))
            .collect(Collectors.toUnmodifiableSet());
    return Likeness.nearest(word, all).filter(near -> !KNOWN.contains(near));
  }

  private Typed withoutPeople(Head head) {
    Front front = new Front();
    Reason reason = reason(behind(head, front));
    return new Typed.NotUnderstood(
        "I can't see whom you'd like to thank.", front.with(List.of(NOBODY), reason));
  }

  /** Where nobody is named, what stands behind the first words that are understood. */
  private static String behind(Head head, Front front) {
    int size = head.words().size();
    int understood = 0;
    while (understood < size && front.understands(head.words().get(understood))) {
      understood++;
    }
    return head.from(understood);
  }

  private static Optional<Typed> command(Head head) {
    if (head.words().isEmpty()) {
      return Optional.empty();
    }
    String first = head.words().get(0);
    return commands()
        .filter(command -> command.firstWord().equals(lower(first)))
        .findFirst()
        .map(command ->
            new Typed.Command(command, Invisible.strip(head.text().substring(first.length()))));
  }

  private Typed gift(Head head) {
    Optional<Typed> command = command(head);
    if (command.isPresent()) {
      return command.get();
    }
    Front front = new Front();
    List<String> unknown = head.words().stream().filter(word -> !front.understands(word)).toList();
    if (!unknown.isEmpty()) {
      return notUnderstood(head, unknown, front);
    }
    if (head.mentions().contains(new Mention.Everybody())) {
      return new Typed.NotUnderstood(
          "Thanking everybody at once reaches nobody; name people or a group.",
          front.with(people(head), reason(head.rest())));
    }
    return new Typed.Give(
        front.size,
        front.kind,
        head.mentions().stream().distinct().toList(),
        reason(head.rest()),
        front.privately);
  }

  /** The words before the first mention, as far as they are understood. */
  private static final class Front {
    private boolean privately;
    private Size size = Size.SMALL;
    private Kind kind = Kind.EFFORT;

    boolean understands(String word) {
      String lower = lower(word);
      privately |= PRIVATELY.contains(lower);
      size = SIZES.getOrDefault(lower, size);
      kind = KINDS.getOrDefault(lower, kind);
      return KNOWN.contains(lower);
    }

    /** A gift that would have been understood; where no reason was given it leaves a place. */
    String with(List<String> people, Reason reason) {
      String message = reason.message().isEmpty() ? "…" : reason.message();
      return GiftText.of(privately, size, kind, people, message, reason.values());
    }
  }

  private Typed notUnderstood(Head head, List<String> unknown, Front front) {
    List<String> back = notUnderstood(unknown, front);
    String all =
        Stream.concat(back.stream(), Stream.of(Invisible.strip(head.rest())))
            .collect(Collectors.joining(" "));
    return new Typed.NotUnderstood(
        "Before the first name I know only big, small, effort, win, lesson and privately; not “"
            + quoted(String.join(" ", unknown))
            + "”.",
        front.with(people(head), reason(all)));
  }

  /** Words that are neither known, nor nearly so, nor polite. */
  private static List<String> notUnderstood(List<String> words, Front front) {
    List<String> back = new ArrayList<>();
    for (String word : words) {
      boolean known =
          front.understands(word)
              || Likeness.nearest(word, KNOWN).filter(front::understands).isPresent();
      if (!known && !FILLERS.contains(lower(word))) {
        back.add(word);
      }
    }
    return back;
  }

  /** Those who can be thanked, as text that Slack turns into mentions again. */
  private List<String> people(Head head) {
    Map<Mention, String> people = new LinkedHashMap<>();
    for (int i = 0; i < head.mentions().size(); i++) {
      people.putIfAbsent(head.mentions().get(i), plain(head.written().get(i)));
    }
    people.remove(new Mention.Everybody());
    return people.isEmpty() ? List.of(NOBODY) : List.copyOf(people.values());
  }

  private Reason reason(String slackText) {
    return Reason.of(plain(slackText), values);
  }

  private String plain(String slackText) {
    return PlainText.of(slackText, names);
  }

  private static Stream<Subcommand> commands() {
    return Stream.of(Subcommand.values()).filter(command -> !command.firstWord().isEmpty());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** People's words within our own markup. */
  private String quoted(String slackText) {
    return Mrkdwn.escape(Blocks.cut(plain(slackText), LONGEST_QUOTED));
  }
}
