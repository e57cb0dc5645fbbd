package app.huzzah.demo.block;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Slack's limits on blocks and views. */
public final class BlockKit {
  /**
   * Seen with real messages: the texts of all blocks together, or the message is
   * msg_blocks_too_long.
   */
  public static final int MESSAGE_BLOCK_TEXT = 13_200;

  private static final int VIEW_BYTES = 250_000;

  private BlockKit() {}

  /**
   * What Slack would object to in the blocks of a message.
   *
   * @return sentences with a JSON pointer each; empty where all is well
   */
  public static List<String> problemsOfMessage(JsonArray blocks) {
    List<String> problems = new ArrayList<>();
    Spot message = new Spot(object("blocks", blocks), "", problems);
    BlockRules.check(message.list("blocks", 0, 50), BlockRules.Surface.MESSAGE);
    return problems;
  }

  /** Likewise for a whole view. */
  public static List<String> problemsOfView(JsonObject definition) {
    List<String> problems = new ArrayList<>();
    Spot view = new Spot(definition, "/view", problems);
    boolean home = view.type().equals("home");
    if (!home && !view.type().equals("modal")) {
      view.problemAt("type", "must be one of the allowed values: modal, home");
      return problems;
    }
    if (!home) {
      view.require("title");
    }
    for (String key : new String[] {"title", "submit", "close"}) {
      view.text(key, 24, "plain_text");
    }
    view.string("private_metadata", 0, 3000);
    view.string("callback_id", 0, 255);
    view.string("external_id", 0, 255);
    view.require("blocks");
    List<Spot> blocks = view.list("blocks", 0, 100);
    BlockRules.check(blocks, home ? BlockRules.Surface.HOME : BlockRules.Surface.MODAL);
    boolean asks = blocks.stream().anyMatch(block -> block.type().equals("input"));
    if (!home && asks && !view.has("submit")) {
      view.problem("submit is required when an input block is present");
    }
    return problems;
  }

  /** Likewise for what an app answers when a menu asks it for options. */
  public static List<String> problemsOfOptions(JsonObject answer) {
    List<String> problems = new ArrayList<>();
    Spot menu = new Spot(answer, "", problems);
    // None found is a fine answer, though an empty list is not a fine menu.
    boolean none = answer.has("options") && Json.list(answer, "options").isEmpty();
    if (!none) {
      ElementRules.menu(menu);
    }
    return problems;
  }

  public static boolean isTooLarge(JsonObject view) {
    return Json.GSON.toJson(view).length() > VIEW_BYTES;
  }

  /** How many of the blocks are tables; Slack takes one a message. */
  public static long tables(JsonArray blocks) {
    return Json.objects(blocks).stream()
        .filter(block -> Json.string(block, "type", "").equals("table"))
        .count();
  }

  /** The characters of all texts in here, whatever they belong to. */
  public static int textLength(JsonElement json) {
    if (json.isJsonArray()) {
      int sum = 0;
      for (JsonElement each : json.getAsJsonArray()) {
        sum += textLength(each);
      }
      return sum;
    }
    if (!json.isJsonObject()) {
      return 0;
    }
    int sum = 0;
    for (var field : json.getAsJsonObject().entrySet()) {
      JsonElement value = field.getValue();
      boolean text = field.getKey().equals("text") && value.isJsonPrimitive();
      sum += text ? value.getAsString().length() : textLength(value);
    }
    return sum;
  }

  /**
   * A copy in which every block has a block_id and every element an action_id, as Slack gives them.
   */
  public static JsonArray withIds(JsonArray blocks, Supplier<String> ids) {
    JsonArray copy = blocks.deepCopy();
    for (JsonObject block : Json.objects(copy)) {
      if (Json.string(block, "block_id") == null) {
        block.addProperty("block_id", ids.get());
      }
      for (JsonObject element : Elements.of(block)) {
        if (Json.string(element, "action_id") == null) {
          element.addProperty("action_id", ids.get());
        }
      }
    }
    return copy;
  }
}
