package app.huzzah.slack.view;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.slack.text.Reason;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The form in which a giver words a shout-out anew. */
public final class RewordForm {
  public static final String CALLBACK = "reword_form";
  public static final String WORDS = "words";

  private RewordForm() {}

  /** The words as they are, the values behind them. */
  public static View of(Recognition recognition) {
    LayoutBlock words =
        InputBlock.builder()
            .blockId(WORDS)
            .label(Blocks.plain("What for?"))
            .hint(
                Blocks.plain(
                    holdsValues(recognition)
                        ? "Values stand at the end, such as #teamwork."
                        : "The values stay as they are."))
            .element(
                PlainTextInputElement.builder()
                    .actionId(WORDS)
                    .multiline(true)
                    .maxLength(Gift.LONGEST_MESSAGE)
                    .initialValue(initial(recognition))
                    .build())
            .build();
    return Modal.form(
        CALLBACK,
        recognition.id().toString(),
        "Change the words",
        "Save",
        "Cancel",
        List.of(
            words,
            Blocks.aside("People, kind and points stay. The post and the messages follow.")));
  }

  /** Which recognition the form is about. */
  public static Optional<RecognitionId> recognition(String metadata) {
    return RecognitionId.parse(metadata);
  }

  /**
   * What the form says now.
   *
   * @param before as it stands
   * @param known the workspace's values; those that it was given with are known as well
   */
  public static Reason read(String typed, Recognition before, List<String> known) {
    if (typed.equals(initial(before))) {
      // A value within words that were not typed in a command was not meant as one.
      return new Reason(before.message(), before.values());
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(before.values());
    Reason said = Reason.of("for " + typed, List.copyOf(all));
    if (holdsValues(before)) {
      return said;
    }
    Set<String> values = new LinkedHashSet<>(before.values());
    values.addAll(said.values());
    return new Reason(said.message(), List.copyOf(values));
  }

  private static String initial(Recognition recognition) {
    return holdsValues(recognition) ? typed(recognition) : recognition.message();
  }

  /** The longest of messages leave no room for values beside them. */
  private static boolean holdsValues(Recognition recognition) {
    return typed(recognition).length() <= Gift.LONGEST_MESSAGE;
  }

  private static String typed(Recognition recognition) {
    return new Reason(recognition.message(), recognition.values()).typed();
  }
}
