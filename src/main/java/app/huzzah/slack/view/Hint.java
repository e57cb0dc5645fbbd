package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** What is said when something typed did not work out: why, what would have, and what was typed. */
public final class Hint {
  public static final String OPEN_FORM = "open_form";
  private static final int LONGEST_TYPED = 2_800;
  private static final int LONGEST_VALUE = 2_000;

  private Hint() {}

  /**
   * A problem with the nearest form that would have worked.
   *
   * @param problem our own markup
   * @param nearest plain text, without {@code /huzzah}
   * @param typed plain text as the person saw it, without {@code /huzzah}
   */
  public static Message nearest(String problem, String nearest, String typed) {
    return new Message(
        problem,
        List.of(
            Blocks.paragraph(problem + " Perhaps you meant:"),
            code("/huzzah " + nearest),
            Blocks.aside("You typed:"),
            code("/huzzah " + typed),
            formButton(typed)));
  }

  /** A problem with what was typed, so that nothing is lost. */
  public static Message problem(String problem, String typed) {
    return new Message(
        problem,
        List.of(
            Blocks.paragraph(problem),
            Blocks.aside("You typed:"),
            code("/huzzah " + typed),
            formButton(typed)));
  }

  /**
   * Why a form came to nothing, with what was written in it, so that it is not lost.
   *
   * @param typed plain text; empty where nothing was
   */
  public static Message unsent(String problem, String typed) {
    return typed.isBlank()
        ? Message.of(problem)
        : new Message(
            problem,
            List.of(
                Blocks.paragraph(problem), Blocks.aside("You typed:"), Blocks.preformatted(typed)));
  }

  /** The form to be opened with what was typed, where it cannot be opened at once. */
  public static Message form(String typed) {
    String sentence = "Here is the form, filled in with your words:";
    return new Message(sentence, List.of(Blocks.paragraph(sentence), formButton(typed)));
  }

  /** An unexpected fault, with the reference that stands in the log. */
  public static Message fault(String reference, String typed) {
    String sentence =
        "Something went wrong on my side, and nothing was changed. Please try again; if it happens"
            + " once more, tell an admin this reference: "
            + Mrkdwn.escape(reference);
    return typed.isBlank() ? Message.of(sentence) : problem(sentence, typed);
  }

  private static LayoutBlock code(String text) {
    return Blocks.preformatted(Blocks.cut(text, LONGEST_TYPED));
  }

  private static LayoutBlock formButton(String typed) {
    String value = typed.isBlank() ? " " : Blocks.cut(typed, LONGEST_VALUE);
    return Blocks.actions("hint", Blocks.button(OPEN_FORM, "Open the form", value));
  }
}
