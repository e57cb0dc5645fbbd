package app.huzzah.demo.block;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Slack accepts as a block. */
final class BlockRules {
  /** Where blocks stand; not every block may stand everywhere. */
  enum Surface {
    MESSAGE,
    MODAL,
    HOME
  }

  private static final Set<String> EVERYWHERE =
      Set.of(
          "section",
          "header",
          "context",
          "actions",
          "divider",
          "image",
          "input",
          "rich_text",
          "video");
  private static final Set<String> MESSAGES_ONLY =
      Set.of("table", "markdown", "file", "call", "context_actions");

  private static final List<String> ALIGNMENTS = List.of("left", "center", "right");

  private BlockRules() {}

  static void check(List<Spot> blocks, Surface surface) {
    Set<String> ids = new HashSet<>();
    for (Spot block : blocks) {
      String type = block.type();
      boolean known =
          EVERYWHERE.contains(type) || (surface == Surface.MESSAGE && MESSAGES_ONLY.contains(type));
      if (!known) {
        block.problem("unsupported type: " + type);
        continue;
      }
      block.string("block_id", 1, 255);
      String id = Json.string(block.node(), "block_id");
      if (id != null && !ids.add(id)) {
        block.problemAt("block_id", "`block_id` \"" + id + "\" already exists");
      }
      block(block, type);
    }
  }

  private static void block(Spot block, String type) {
    switch (type) {
      case "section" -> section(block);
      case "header" -> {
        block.require("text");
        block.text("text", 150, "plain_text");
      }
      case "context" -> context(block);
      case "actions" -> actions(block);
      case "image" -> {
        ElementRules.image(block);
        block.text("title", 2000, "plain_text");
      }
      case "input" -> input(block);
      case "rich_text" -> {
        block.require("elements");
        block.list("elements", 0, 1000);
      }
      case "table" -> table(block);
      case "markdown" -> {
        if (block.require("text")) {
          block.string("text", 1, 12_000);
        }
      }
      default -> {}
    }
  }

  private static void section(Spot section) {
    if (!section.has("text") && !section.has("fields")) {
      section.problem("must define either `text` or `fields`");
    }
    section.text("text", 3000, "mrkdwn", "plain_text");
    for (Spot field : section.list("fields", 1, 10)) {
      field.isText(2000, "mrkdwn", "plain_text");
    }
    Spot accessory = section.child("accessory");
    if (accessory != null) {
      ElementRules.check(accessory, ElementRules.IN_SECTION);
    }
  }

  private static void context(Spot context) {
    context.require("elements");
    for (Spot element : context.list("elements", 1, 10)) {
      if (element.type().equals("image")) {
        ElementRules.image(element);
      } else {
        element.isText(2000, "mrkdwn", "plain_text");
      }
    }
  }

  private static void actions(Spot actions) {
    actions.require("elements");
    Set<String> ids = new HashSet<>();
    for (Spot element : actions.list("elements", 1, 25)) {
      ElementRules.check(element, ElementRules.IN_ACTIONS);
      String id = Json.string(element.node(), "action_id");
      if (id != null && !ids.add(id)) {
        element.problemAt(
            "action_id",
            "`action_id` \""
                + id
                + "\" already exists for block_id \""
                + Json.string(actions.node(), "block_id", "")
                + "\"");
      }
    }
  }

  private static void input(Spot input) {
    if (input.require("label")) {
      input.text("label", 2000, "plain_text");
    }
    input.text("hint", 2000, "plain_text");
    if (input.require("element")) {
      Spot element = input.child("element");
      if (element != null) {
        ElementRules.check(element, ElementRules.IN_INPUT);
      }
    }
  }

  private static void table(Spot table) {
    table.require("rows");
    JsonArray rows = Json.list(table.node(), "rows");
    if (rows.size() > 100) {
      table.problemAt("rows", "no more than 100 items allowed");
    }
    if (table.has("rows") && rows.isEmpty()) {
      table.problemAt("rows", "no fewer than 1 items allowed");
    }
    for (Spot column : table.list("column_settings", 0, 20)) {
      String align = Json.string(column.node(), "align");
      if (align != null && !ALIGNMENTS.contains(align)) {
        column.problemAt(
            "align", "must be one of the allowed values: " + String.join(", ", ALIGNMENTS));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isJsonArray()) {
        table.problemAt("rows/" + i, "must provide an array");
        continue;
      }
      JsonArray cells = rows.get(i).getAsJsonArray();
      if (cells.isEmpty()) {
        table.problemAt("rows/" + i, "no fewer than 1 items allowed");
      }
      if (cells.size() > 20) {
        table.problemAt("rows/" + i, "no more than 20 items allowed");
      }
      for (int j = 0; j < cells.size(); j++) {
        cell(table, cells.get(j), "rows/" + i + "/" + j);
      }
    }
  }

  private static void cell(Spot table, JsonElement cell, String at) {
    JsonObject object = cell.isJsonObject() ? cell.getAsJsonObject() : new JsonObject();
    String type = Json.string(object, "type", "");
    switch (type) {
      case "raw_text" -> {
        if (Json.string(object, "text", "").isEmpty()) {
          table.problemAt(at + "/text", "must be more than 0 characters");
        }
      }
      case "rich_text" -> {
        if (Json.list(object, "elements").isEmpty()) {
          table.problemAt(at, "missing required field: elements");
        }
      }
      case "raw_number" -> {}
      default -> table.problemAt(at, "unsupported type: " + type);
    }
  }
}
