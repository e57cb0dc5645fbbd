package app.huzzah.slack.view;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TakeBack;
import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** What a giver hears when an admin removed what they gave. */
public final class RemovalMessage {
  private static final int MOST_NAMES = 5;

  private RemovalMessage() {}

  /** The direct message: whom it was for, why it was removed, and the giver's own words back. */
  public static Message of(Recognition removed, People names) {
    String people =
        Numbers.list(removed.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES);
    String what = "An admin removed your shout-out for " + people + ", and your points are back.";
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.paragraph(what));
    removed
        .takeBack()
        .flatMap(TakeBack::reason)
        .ifPresent(reason -> {
          blocks.add(Blocks.aside("Why:"));
          blocks.add(Blocks.quote(reason));
        });
    blocks.add(Blocks.aside("Your words, should you want to say them differently:"));
    blocks.add(Blocks.quote(removed.message()));
    return new Message(what, blocks);
  }
}
