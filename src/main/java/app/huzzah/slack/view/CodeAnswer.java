package app.huzzah.slack.view;

import app.huzzah.rewards.CodeOutcome;
import java.util.List;

/** The code of a reward, for whoever asked for it. */
public final class CodeAnswer {
  private CodeAnswer() {}

  public static Message of(CodeOutcome outcome) {
    return switch (outcome) {
      case CodeOutcome.Code code ->
          new Message(
              "The code of your reward",
              List.of(
                  Blocks.paragraph(
                      "The code that came with your *" + RewardWords.name(code.reward()) + "*:"),
                  Blocks.preformatted(code.text()),
                  Blocks.aside("Only you can see it here, as often as you like.")));
      case CodeOutcome.None none -> Message.of("There is no code with this one.");
      case CodeOutcome.Unreadable unreadable ->
          Message.of(
              "I can no longer read this code: the key that it was stored with is gone. Ask whoever"
                  + " gave you the reward for it.");
    };
  }
}
