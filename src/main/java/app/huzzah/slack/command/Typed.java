package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.Reason;
import java.util.List;

/** What somebody typed, after {@code /huzzah} or in a message, understood or not. */
public sealed interface Typed {
  record OpenForm() implements Typed {}

  /**
   * A gift.
   *
   * @param to those who are thanked, at least one, each once
   * @param privately only giver and recipients are to see it
   */
  record Give(Size size, Kind kind, List<Mention> to, Reason reason, boolean privately)
      implements Typed {}

  /**
   * One of the commands that begin with a word.
   *
   * @param arguments the words behind it
   */
  record Command(Subcommand subcommand, String arguments) implements Typed {}

  /**
   * Not understood.
   *
   * @param problem what was not, as a sentence
   * @param nearest the nearest form that would have worked, without {@code /huzzah}
   */
  record NotUnderstood(String problem, String nearest) implements Typed {}
}
