package app.huzzah.slack.view;

import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.SeenBy;
import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** "Seen": where a leader presses it, and what the post shows of it. */
public final class SeenView {
  public static final String SEEN = "seen";
  public static final String WITH_WORDS = "seen_with_words";

  /** In characters. */
  private static final int LONGEST_ON_POST = 150;

  private static final int MOST_NAMES = 2;
  private static final int MOST_WORDS = 3;

  private SeenView() {}

  /** The two buttons beside a shout-out that leaders read; once a message for each of them. */
  public static LayoutBlock buttons(RecognitionId recognition) {
    String id = recognition.toString();
    return Blocks.actions(
        "seen-" + id,
        Blocks.button(SEEN, "Seen", id),
        Blocks.button(WITH_WORDS, "Seen, with a word…", id));
  }

  /**
   * Who read it, and the newest of what they said: two blocks at most, and nobody is pinged.
   *
   * @param seen in the order in which they read it
   */
  static List<LayoutBlock> onPost(List<SeenBy> seen, People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!seen.isEmpty()) {
      List<String> leaders =
          seen.stream().map(by -> "*" + names.inMarkup(by.leader()) + "*").toList();
      blocks.add(Blocks.aside(":eyes: Seen by " + Numbers.list(leaders, MOST_NAMES)));
    }
    List<SeenBy> saying = seen.stream().filter(SeenBy::hasWords).toList();
    if (!saying.isEmpty()) {
      List<SeenBy> newest = saying.subList(Math.max(0, saying.size() - MOST_WORDS), saying.size());
      blocks.add(
          Blocks.quote(
              newest.stream().map(by -> said(by, names)).collect(Collectors.joining("\n"))));
    }
    return blocks;
  }

  private static String said(SeenBy by, People names) {
    String oneLine = by.words().replaceAll("\\s+", " ");
    return names.inText(by.leader()) + ": “" + Blocks.cut(oneLine, LONGEST_ON_POST) + "”";
  }
}
