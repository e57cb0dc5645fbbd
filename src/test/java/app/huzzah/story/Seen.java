package app.huzzah.story;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.View;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person sees of a message or a form, as text: one line for each part and each row of a
 * table, mentions in markup as names, buttons in brackets.
 */
final class Seen {
  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)>");
  private static final Pattern CHANNEL = Pattern.compile("<#([CG][A-Z0-9]+)>");
  private final Workspace workspace;

  private Seen(Workspace workspace) {
    this.workspace = workspace;
  }

  static Seen in(Workspace workspace) {
    return new Seen(workspace);
  }

  static boolean holds(String text, String... words) {
    return List.of(words).stream().allMatch(text::contains);
  }

  String text(Message message) {
    return message.blocks().isEmpty() ? named(message.text()) : text(message.blocks());
  }

  String text(View view) {
    return text(Json.list(view.definition(), "blocks"));
  }

  private String text(JsonArray blocks) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(block -> lines.add(part(block)));
    return String.join("\n", lines);
  }

  private String part(JsonElement element) {
    if (element.isJsonPrimitive()) {
      return element.getAsString();
    }
    if (element.isJsonArray()) {
      StringBuilder all = new StringBuilder();
      element.getAsJsonArray().forEach(each -> all.append(part(each)));
      return all.toString();
    }
    JsonObject object = element.getAsJsonObject();
    if (Json.string(object, "type", "").equals("table")) {
      return table(object);
    }
    StringBuilder all = new StringBuilder();
    for (String key : List.of("label", "text", "elements", "hint", "element", "accessory")) {
      if (object.has(key) && !object.get(key).isJsonNull()) {
        all.append(part(object.get(key)));
      }
    }
    return switch (Json.string(object, "type", "")) {
      case "button" -> "[" + all + "]";
      case "mrkdwn" -> named(all.toString());
      case "image" -> "(picture: " + Json.string(object, "alt_text", "") + ")";
      case "emoji" -> ":" + Json.string(object, "name", "") + ":";
      default -> all.toString();
    };
  }

  private String table(JsonObject table) {
    List<String> lines = new ArrayList<>();
    for (JsonElement row : Json.list(table, "rows")) {
      List<String> cells = new ArrayList<>();
      row.getAsJsonArray().forEach(cell -> cells.add(part(cell)));
      lines.add(String.join(" | ", cells));
    }
    return String.join("\n", lines);
  }

  /** The action of the button with this label. */
  static Optional<String> button(JsonArray blocks, String label) {
    for (JsonObject block : Json.objects(blocks)) {
      List<JsonObject> elements = new ArrayList<>(Json.objects(block, "elements"));
      Optional.ofNullable(Json.child(block, "accessory")).ifPresent(elements::add);
      for (JsonObject element : elements) {
        if (label.equals(Json.string(Json.child(element, "text"), "text", ""))) {
          return Optional.of(Json.string(element, "action_id", ""));
        }
      }
    }
    return Optional.empty();
  }

  private String named(String text) {
    String people =
        MENTION.matcher(text).replaceAll(found -> "@" + workspace.user(found.group(1)).handle());
    return CHANNEL
        .matcher(people)
        .replaceAll(found -> "#" + workspace.channel(found.group(1)).name());
  }
}
