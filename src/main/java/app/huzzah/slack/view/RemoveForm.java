package app.huzzah.slack.view;

import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form in which an admin removes a shout-out. Of those that were not given in public it shows
 * whom they were for and nothing of what they say.
 */
public final class RemoveForm {
  public static final String CALLBACK = "remove_form";
  public static final String WHICH = "which";
  public static final String REASON = "reason";
  private static final int LONGEST_REASON = 1_000;
  private static final int MOST_OPTIONS = 100;

  private RemoveForm() {}

  /**
   * The form.
   *
   * @param which at least one; of several, one is chosen in the form
   */
  public static View of(List<Recognition> which, People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (which.size() == 1) {
      blocks.addAll(ShoutOut.shown(which.get(0), names));
    } else {
      blocks.add(choice(which, names));
    }
    blocks.add(
        InputBlock.builder()
            .blockId(REASON)
            .label(Blocks.plain("Why?"))
            .hint(Blocks.plain("The giver gets this."))
            .element(
                PlainTextInputElement.builder()
                    .actionId(REASON)
                    .multiline(true)
                    .maxLength(LONGEST_REASON)
                    .build())
            .build());
    blocks.add(
        Blocks.aside(
            "All points go back, also those of people who joined in. Where it was posted, it says"
                + " that it was taken back, and not by whom."));
    return Modal.form(
        CALLBACK,
        which.size() == 1 ? which.get(0).id().toString() : "",
        "Remove a shout-out",
        "Remove",
        "Cancel",
        blocks);
  }

  /**
   * Which recognition is to go.
   *
   * @param chosen of several, if there was a choice
   */
  public static Optional<RecognitionId> recognition(String metadata, Optional<String> chosen) {
    return chosen.or(() -> Optional.of(metadata)).flatMap(RecognitionId::parse);
  }

  private static LayoutBlock choice(List<Recognition> which, People names) {
    return InputBlock.builder()
        .blockId(WHICH)
        .label(Blocks.plain("Which one?"))
        .element(
            StaticSelectElement.builder()
                .actionId(WHICH)
                .placeholder(Blocks.plain("Choose one"))
                .options(
                    which.stream()
                        .limit(MOST_OPTIONS)
                        .map(one -> Blocks.option(line(one, names), one.id().toString()))
                        .toList())
                .build())
        .build();
  }

  private static String line(Recognition recognition, People names) {
    String line =
        names.inText(recognition.giver())
            + " for "
            + Numbers.list(recognition.recipients().stream().map(names::inText).toList(), 1)
            + ": "
            + title(recognition);
    return recognition.audience() == Audience.PUBLIC ? line + ", " + recognition.message() : line;
  }

  private static String title(Recognition recognition) {
    return Words.title(recognition.kind(), recognition.size());
  }
}
