package app.huzzah.demo.talk;

import app.huzzah.demo.block.BlockKit;
import app.huzzah.demo.block.Elements;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.SlackFile;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.List;

/** Turns what an app wants to post into a message's content, or refuses it as Slack does. */
public final class Content {
  /** Longer texts are refused in a post. */
  public static final int POST_TEXT = 40_000;

  /** Longer texts are refused in an update. */
  public static final int UPDATE_TEXT = 4_000;

  private static final int ATTACHMENTS = 100;
  private final Workspace workspace;

  public Content(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The content of a message, checked.
   *
   * @param sent may have {@code text}, {@code blocks}, {@code attachments}, {@code metadata}; the
   *     last three as JSON or as text that is JSON
   * @param longest the longest text allowed, in characters
   */
  public JsonObject of(JsonObject sent, int longest) {
    JsonObject content = new JsonObject();
    String text = Json.string(sent, "text", "");
    content.addProperty("text", text);
    if (text.length() > longest) {
      throw new Refused("msg_too_long");
    }
    JsonArray attachments = array(sent, "attachments", "invalid_attachments");
    if (attachments.size() > ATTACHMENTS) {
      throw new Refused("too_many_attachments");
    }
    JsonArray blocks = array(sent, "blocks", "invalid_blocks_format");
    check(blocks);
    for (JsonObject attachment : Json.objects(attachments)) {
      check(Json.list(attachment, "blocks"));
    }
    if (text.isBlank() && blocks.isEmpty() && attachments.isEmpty()) {
      throw new Refused("no_text");
    }
    if (!blocks.isEmpty()) {
      content.add("blocks", BlockKit.withIds(blocks, () -> workspace.ids().letters(5)));
    }
    if (!attachments.isEmpty()) {
      content.add("attachments", attachments);
    }
    metadata(sent, content);
    return content;
  }

  private void check(JsonArray blocks) {
    if (BlockKit.tables(blocks) > 1) {
      throw Refused.because("invalid_attachments", List.of("only_one_table_allowed"));
    }
    List<String> problems = BlockKit.problemsOfMessage(blocks);
    if (!problems.isEmpty()) {
      throw Refused.because("invalid_blocks", problems);
    }
    if (BlockKit.textLength(blocks) > BlockKit.MESSAGE_BLOCK_TEXT) {
      throw new Refused("msg_blocks_too_long");
    }
    requireFiles(blocks);
  }

  /** A picture that was uploaded can be named only once its upload is complete. */
  void requireFiles(JsonArray blocks) {
    for (JsonObject image : Elements.images(blocks)) {
      String id = Json.string(Json.child(image, "slack_file"), "id");
      if (id != null && !workspace.files().find(id).filter(SlackFile::complete).isPresent()) {
        throw Refused.because("invalid_blocks", List.of("invalid slack file"));
      }
    }
  }

  private static void metadata(JsonObject sent, JsonObject content) {
    JsonElement given = parsed(sent, "metadata", "invalid_metadata_format");
    if (given.isJsonObject()) {
      JsonObject metadata = given.getAsJsonObject();
      if (Json.string(metadata, "event_type", "").isEmpty()
          || Json.child(metadata, "event_payload") == null) {
        throw new Refused("invalid_metadata_format");
      }
      content.add("metadata", metadata);
    }
  }

  private static JsonArray array(JsonObject sent, String key, String error) {
    JsonElement given = parsed(sent, key, error);
    if (given.isJsonNull()) {
      return new JsonArray();
    }
    if (!given.isJsonArray()) {
      throw new Refused(error);
    }
    return given.getAsJsonArray();
  }

  /**
   * The JSON under this key, which may be wrapped in a text as forms have it; JSON null where there
   * is none.
   */
  static JsonElement parsed(JsonObject sent, String key, String error) {
    JsonElement given = sent.get(key);
    if (given == null || given.isJsonNull()) {
      return JsonNull.INSTANCE;
    }
    if (!given.isJsonPrimitive()) {
      return given;
    }
    try {
      return given.getAsString().isBlank() ? JsonNull.INSTANCE : Json.parse(given.getAsString());
    } catch (JsonParseException e) {
      throw new Refused(error);
    }
  }
}
