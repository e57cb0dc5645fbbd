package app.huzzah.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param number from 0 on
 * @param last the number of the last one
 */
record Paged<T>(List<T> items, int number, int last) {
  /**
   * Of all, so many on each.
   *
   * @param page one that is not there is the nearest that is
   */
  static <T> Paged<T> of(List<T> all, int each, int page) {
    int last = Math.max(0, (all.size() - 1) / each);
    int number = Math.clamp(page, 0, last);
    int from = number * each;
    return new Paged<>(all.subList(from, Math.min(all.size(), from + each)), number, last);
  }

  /** Buttons whose values are the numbers of the pages before and after; empty where it is one. */
  Optional<LayoutBlock> turns(
      String block, String earlier, String back, String later, String more) {
    List<BlockElement> turns = new ArrayList<>();
    if (number > 0) {
      turns.add(Blocks.button(earlier, back, Integer.toString(number - 1)));
    }
    if (number < last) {
      turns.add(Blocks.button(later, more, Integer.toString(number + 1)));
    }
    return turns.isEmpty()
        ? Optional.empty()
        : Optional.of(Blocks.actions(block, turns.toArray(BlockElement[]::new)));
  }
}
