package app.huzzah.slack.view;

import app.huzzah.rewards.Asked;
import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** What waits for somebody to settle it; for leaders. */
public final class WaitingView {
  public static final String OPEN = "redemptions_waiting";

  /** Each takes two blocks of the hundred that a form may have. */
  private static final int MOST = 45;

  private WaitingView() {}

  /** To somebody who does not lead. */
  public static Message leadersOnly() {
    return Message.of("What waits is for leaders and admins. `/huzzah rewards` shows your own.");
  }

  /** The list, oldest first. */
  public static View of(List<Asked> waiting, People people) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            waiting.isEmpty()
                ? "Nothing waits: everybody has what they asked for."
                : "*"
                    + Numbers.count(waiting.size(), "wish", "wishes")
                    + "* to settle, the oldest first."));
    waiting.stream()
        .limit(MOST)
        .forEach(asked -> blocks.addAll(RequestMessage.blocks(asked, people)));
    if (waiting.size() > MOST) {
      blocks.add(Blocks.aside((waiting.size() - MOST) + " more come up once these are settled."));
    }
    return Modal.shown("What waits", "Close", blocks);
  }
}
