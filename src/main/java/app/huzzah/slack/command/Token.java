package app.huzzah.slack.command;

import app.huzzah.recognition.Kind;
import app.huzzah.slack.text.Mention;

/**
 * What means something in a channel message.
 *
 * <p>{@code start} is its first character, {@code end} the one behind it.
 */
sealed interface Token {
  int start();

  int end();

  /** A person, a group or everybody. */
  record Named(int start, int end, Mention mention) implements Token {}

  /** The emoji of a kind. */
  record OfKind(int start, int end, Kind kind) implements Token {}

  /** The emoji of what is big. */
  record OfBig(int start, int end) implements Token {}

  default boolean isEmoji() {
    return !(this instanceof Named);
  }

  /** Whether somebody is thanked by it; everybody at once is nobody. */
  default boolean thanks() {
    return this instanceof Named named && !(named.mention() instanceof Mention.Everybody);
  }
}
