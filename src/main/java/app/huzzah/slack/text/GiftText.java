package app.huzzah.slack.text;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A gift as somebody would type it after {@code /huzzah}: {@code privately big win @mia @ben for
 * closing Acme #teamwork}. Typed again it is the very same gift.
 */
public final class GiftText {
  /** The word for a gift that only its giver and recipients see. */
  public static final String PRIVATELY = "privately";

  private GiftText() {}

  /**
   * Writes a gift down.
   *
   * @param people as they are written, such as {@code @mia}
   * @param message plain text; without one the gift has no reason
   * @param values without the {@code #}
   */
  public static String of(
      boolean privately,
      Size size,
      Kind kind,
      List<String> people,
      String message,
      List<String> values) {
    List<String> words = new ArrayList<>();
    if (privately) {
      words.add(PRIVATELY);
    }
    if (size == Size.BIG) {
      words.add(Words.word(size));
    }
    if (kind != Kind.EFFORT) {
      words.add(Words.word(kind));
    }
    words.addAll(people);
    Reason reason = new Reason(Invisible.strip(message), values);
    if (!reason.message().isEmpty() || !values.isEmpty()) {
      words.add("for " + reason.typed());
    }
    return String.join(" ", words);
  }
}
