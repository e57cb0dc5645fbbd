package app.huzzah.demo.act;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.block.Elements;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** Finds what a person points at, and says in Slack's words what they did with it. */
final class Pointing {
  private final Workspace workspace;

  Pointing(Workspace workspace) {
    this.workspace = workspace;
  }

  static JsonObject pressed(JsonArray blocks, String actionId) {
    Elements.Placed placed = element(blocks, actionId);
    return object(
        "type", placed.type(), "action_id", placed.actionId(), "block_id", placed.blockId());
  }

  JsonObject chosen(JsonArray blocks, String actionId, String... values) {
    Elements.Placed placed = element(blocks, actionId);
    Elements.Placed menu = placed.type().equals("overflow") ? asMenu(placed) : placed;
    List<String> given = Arrays.asList(values);
    return Json.with(
        Values.value(menu, given, workspace),
        "type",
        placed.type(),
        "action_id",
        actionId,
        "block_id",
        placed.blockId());
  }

  /** One chooses in an overflow as in a menu. */
  private static Elements.Placed asMenu(Elements.Placed overflow) {
    return new Elements.Placed(
        overflow.block(), Json.with(overflow.element(), "type", "static_select"));
  }

  private static Elements.Placed element(JsonArray blocks, String actionId) {
    return Elements.withAction(blocks, actionId)
        .orElseThrow(
            () -> new NoSuchElementException("Nothing there has the action_id " + actionId));
  }
}
