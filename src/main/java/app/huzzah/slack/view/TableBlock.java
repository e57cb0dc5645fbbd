package app.huzzah.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack's table, which the SDK's model lacks; the SDK writes it by its fields as it writes its own
 * blocks. It stands in messages only, one in each.
 *
 * @param rows 100 at most, the first of them the names of the columns; 20 cells in each at most
 * @param columnSettings one for each column, in their order
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/table-block">Slack's
 *     reference</a>
 */
public record TableBlock(String type, List<List<Cell>> rows, List<Column> columnSettings)
    implements LayoutBlock {

  static TableBlock of(List<List<Cell>> rows, List<Column> columns) {
    return new TableBlock("table", rows, columns);
  }

  /**
   * Text that is shown as it is: nothing in it is markup or notifies anybody.
   *
   * @param text never empty, which Slack refuses
   */
  public record Cell(String type, String text) {
    static Cell of(String text) {
      return new Cell("raw_text", text);
    }
  }

  /**
   * How a column looks.
   *
   * @param align {@code left}, {@code center} or {@code right}
   */
  public record Column(String align, boolean isWrapped) {}

  @Override
  public String getType() {
    return type;
  }

  /** None: Slack wants another for each version of a message, and makes them up itself. */
  @Override
  public @Nullable String getBlockId() {
    return null;
  }
}
