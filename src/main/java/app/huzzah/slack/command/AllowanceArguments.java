package app.huzzah.slack.command;

import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.text.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands behind {@code allowance}. */
sealed interface AllowanceArguments {
  /** Everybody who has one of their own. */
  record All() implements AllowanceArguments {}

  /**
   * Grant these people so many points a week.
   *
   * @param points empty: as is usual
   */
  record Grant(List<Mention> people, Optional<Integer> points) implements AllowanceArguments {}

  record NotUnderstood() implements AllowanceArguments {}

  Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  List<String> USUAL = List.of("usual", "as usual", "default", "reset");

  static AllowanceArguments parse(String slackText) {
    String text = Invisible.strip(slackText);
    if (text.isEmpty()) {
      return new All();
    }
    Head head = Head.of(text);
    String amount =
        Stream.concat(head.words().stream(), Stream.of(Invisible.strip(head.rest())))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    if (head.mentions().isEmpty() || head.mentions().contains(new Mention.Everybody())) {
      return new NotUnderstood();
    }
    if (USUAL.contains(amount)) {
      return new Grant(head.mentions(), Optional.empty());
    }
    return NUMBER.matcher(amount).matches()
        ? new Grant(head.mentions(), Optional.of(Integer.valueOf(amount)))
        : new NotUnderstood();
  }
}
