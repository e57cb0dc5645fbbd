package app.huzzah.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody does in a line of the story, and what the app is expected to do then. */
sealed interface Deed {
  /** What the app does when a command is typed. */
  enum Answer {
    /** It posts where it was typed. */
    POST,
    /** It writes to whom it is about, and nothing where it was typed. */
    DIRECT_MESSAGE,
    /** It answers whoever typed, alone. */
    WHISPER
  }

  /** Types a command. */
  record Types(String command, Answer answer) implements Deed {}

  /**
   * Writes a message.
   *
   * @param to whose latest message there it answers, in its thread; empty for one in the channel
   * @param answered whether the app answers it with a reaction; else it stays silent
   */
  record Says(Optional<String> to, String text, boolean answered) implements Deed {}

  /**
   * Reacts to somebody's latest message there; the app writes to them, or shows it where the
   * message is its own.
   */
  record Reacts(String emoji, String to) implements Deed {}

  /** Presses a button of the app's latest message there that has it, which changes it. */
  record Presses(String label) implements Deed {}

  /**
   * Nobody does anything: the app is to write by itself.
   *
   * @param quietly in a direct message to anybody; else in the channel
   */
  record Waits(boolean quietly) implements Deed {}

  Pattern FORM =
      Pattern.compile(
          "(?<quietly>quietly )?(?:(?<command>/.+)|waits for .+)"
              + "|(?<verb>says|chats)(?: to (?<to>[a-z]+):)? (?<text>.+)"
              + "|reacts :(?<emoji>[a-z0-9_+-]+): to (?<whose>[a-z]+)"
              + "|presses (?<label>.+)");

  /**
   * Reads one of the forms that the head of the script shows.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Deed of(String what) {
    Matcher form = FORM.matcher(what);
    if (!form.matches()) {
      throw new IllegalArgumentException("Nobody can do this in a story: " + what);
    }
    boolean quietly = form.group("quietly") != null;
    @Nullable String command = form.group("command");
    if (command != null) {
      return new Types(command, answer(command, quietly));
    }
    @Nullable String text = form.group("text");
    if (text != null) {
      boolean answered = "says".equals(form.group("verb"));
      return new Says(Optional.ofNullable(form.group("to")), text, answered);
    }
    @Nullable String emoji = form.group("emoji");
    @Nullable String whose = form.group("whose");
    if (emoji != null && whose != null) {
      return new Reacts(emoji, whose);
    }
    @Nullable String label = form.group("label");
    return label == null ? new Waits(quietly) : new Presses(label);
  }

  private static Answer answer(String command, boolean quietly) {
    if (quietly) {
      return Answer.DIRECT_MESSAGE;
    }
    return command.contains("@") ? Answer.POST : Answer.WHISPER;
  }
}
