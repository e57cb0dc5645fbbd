package app.huzzah.slack.view;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.SeenBy;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form in which a leader adds a word to having seen a shout-out. */
public final class SeenForm {
  public static final String CALLBACK = "seen_form";
  public static final String WORDS = "words";

  private SeenForm() {}

  /** The shout-out, and room for words that may stay empty. */
  public static View of(Recognition recognition, People names) {
    List<LayoutBlock> blocks = new ArrayList<>(ShoutOut.shown(recognition, names));
    blocks.add(
        InputBlock.builder()
            .blockId(WORDS)
            .optional(true)
            .label(Blocks.plain("Your word"))
            .hint(Blocks.plain("They get it in a message of their own, and the post shows it."))
            .element(
                PlainTextInputElement.builder()
                    .actionId(WORDS)
                    .multiline(true)
                    .maxLength(SeenBy.LONGEST_WORDS)
                    .build())
            .build());
    return Modal.form(
        CALLBACK, recognition.id().toString(), "Seen, with a word", "Tell them", "Cancel", blocks);
  }

  /** Which recognition the form is about. */
  public static Optional<RecognitionId> recognition(String metadata) {
    return RecognitionId.parse(metadata);
  }
}
