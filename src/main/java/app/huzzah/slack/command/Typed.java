package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.Reason;
import java.util.List;

/** What somebody typed after {@code /huzzah}, understood or not. */
public sealed interface Typed {
  record OpenForm() implements Typed {}

  /**
   * A gift.
   *
   * @param to the mentions at its front, at least one
   */
  record Give(Size size, Kind kind, List<Mention> to, Reason reason) implements Typed {}

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
