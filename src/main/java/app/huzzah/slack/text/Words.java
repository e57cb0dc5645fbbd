package app.huzzah.slack.text;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.EmojiSet;

/** The words and emoji of kinds and sizes, as people type and read them. */
public final class Words {
  private Words() {}

  public static String word(Kind kind) {
    return switch (kind) {
      case EFFORT -> "effort";
      case WIN -> "win";
      case LESSON -> "lesson";
    };
  }

  public static String word(Size size) {
    return switch (size) {
      case SMALL -> "small";
      case BIG -> "big";
    };
  }

  /** As the workspace has it, with colons. */
  public static String emoji(Kind kind, EmojiSet emoji) {
    return switch (kind) {
      case EFFORT -> inColons(emoji.effort());
      case WIN -> inColons(emoji.win());
      case LESSON -> inColons(emoji.lesson());
    };
  }

  /** The emoji of what is big, with colons. */
  public static String big(EmojiSet emoji) {
    return inColons(emoji.big());
  }

  private static String inColons(String name) {
    return ":" + name + ":";
  }

  /** {@code Big win}, {@code Effort}: small is the usual and stays unsaid. */
  public static String title(Kind kind, Size size) {
    String word = word(kind);
    return size == Size.BIG
        ? "Big " + word
        : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
