package app.huzzah.demo.block;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the interactive elements in blocks. */
public final class Elements {
  private static final Set<String> NOT_INTERACTIVE = Set.of("image", "mrkdwn", "plain_text");

  private Elements() {}

  /** An element and the block in which it stands. */
  public record Placed(JsonObject block, JsonObject element) {
    public String blockId() {
      return Json.string(block, "block_id", "");
    }

    public String actionId() {
      return Json.string(element, "action_id", "");
    }

    public String type() {
      return Json.string(element, "type", "");
    }
  }

  static List<JsonObject> of(JsonObject block) {
    List<JsonObject> found = new ArrayList<>();
    switch (Json.string(block, "type", "")) {
      case "actions" -> found.addAll(Json.objects(block, "elements"));
      case "section" -> add(found, block, "accessory");
      case "input" -> add(found, block, "element");
      default -> {}
    }
    found.removeIf(element -> NOT_INTERACTIVE.contains(Json.string(element, "type", "")));
    return found;
  }

  private static void add(List<JsonObject> found, JsonObject block, String key) {
    JsonObject element = Json.child(block, key);
    if (element != null) {
      found.add(element);
    }
  }

  /** All images: blocks, and those within blocks. */
  public static List<JsonObject> images(JsonArray blocks) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject block : Json.objects(blocks)) {
      List<JsonObject> candidates = new ArrayList<>(Json.objects(block, "elements"));
      candidates.add(block);
      add(candidates, block, "accessory");
      candidates.removeIf(each -> !Json.string(each, "type", "").equals("image"));
      found.addAll(candidates);
    }
    return found;
  }

  /** All of them, in order. */
  public static List<Placed> in(JsonArray blocks) {
    List<Placed> found = new ArrayList<>();
    for (JsonObject block : Json.objects(blocks)) {
      of(block).forEach(element -> found.add(new Placed(block, element)));
    }
    return found;
  }

  /** The first with this action_id. */
  public static Optional<Placed> withAction(JsonArray blocks, String actionId) {
    return in(blocks).stream().filter(placed -> placed.actionId().equals(actionId)).findFirst();
  }
}
