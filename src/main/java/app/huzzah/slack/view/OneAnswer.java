package app.huzzah.slack.view;

import app.huzzah.slack.text.Numbers;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What there is to say about a message that holds many shout-outs, as one answer: what is the same
 * for several of them is said once.
 */
public final class OneAnswer {
  /** An answer has two blocks of text, two for those left out and left over, and buttons. */
  private static final int MOST_ANSWERS = 8;

  private OneAnswer() {}

  /**
   * One answer of all.
   *
   * @param answers by the number, from 1, of the shout-out that each is about
   * @param shoutOuts how many the message holds
   */
  public static Optional<Message> of(SortedMap<Integer, Message> answers, int shoutOuts) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    if (shoutOuts <= 1) {
      return answers.values().stream().findFirst();
    }
    Map<Message, List<Integer>> same = new LinkedHashMap<>();
    answers.forEach(
        (number, answer) -> same.computeIfAbsent(answer, a -> new ArrayList<>()).add(number));
    List<LayoutBlock> blocks = new ArrayList<>();
    same.entrySet().stream()
        .limit(MOST_ANSWERS)
        .forEach(each -> {
          List<Integer> numbers = each.getValue();
          blocks.add(Blocks.aside(which(numbers, shoutOuts)));
          each.getKey().blocks().forEach(block -> blocks.add(unique(block, numbers.getFirst())));
        });
    int more = same.size() - MOST_ANSWERS;
    if (more > 0) {
      blocks.add(Blocks.aside("And there is something about " + more + " more of them."));
    }
    String text =
        same.keySet().stream()
            .limit(MOST_ANSWERS)
            .map(Message::text)
            .collect(Collectors.joining("\n"));
    return Optional.of(new Message(text, blocks));
  }

  private static String which(List<Integer> numbers, int shoutOuts) {
    return "Of the "
        + shoutOuts
        + " shout-outs in your message, number "
        + Numbers.list(ranges(numbers))
        + ":";
  }

  /** {@code 2}, {@code 21 to 40}. */
  private static List<String> ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        int from = numbers.get(first);
        int to = numbers.get(i - 1);
        ranges.add(from == to ? "" + from : from + " to " + to);
        first = i;
      }
    }
    return ranges;
  }

  /** Slack takes no two blocks of one name. */
  private static LayoutBlock unique(LayoutBlock block, int number) {
    return block instanceof ActionsBlock actions && actions.getBlockId() != null
        ? ActionsBlock.builder()
            .blockId(actions.getBlockId() + "-" + number)
            .elements(actions.getElements())
            .build()
        : block;
  }
}
