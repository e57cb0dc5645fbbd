package app.huzzah.demo.model;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A modal or the app's Home, as one person has it before them.
 *
 * @param user whose it is
 * @param definition what the app sent: type, title, blocks, callback_id, private_metadata and so on
 * @param hash changes with each update
 * @param root the lowest view of its stack, itself for the first
 * @param previous the view below it; null for the first and for Home
 * @param values what the person has entered so far: block_id, action_id, value
 * @param errors block_id to message, as the app answered the last submission
 */
public record View(
    String id,
    String user,
    JsonObject definition,
    String hash,
    String root,
    @Nullable String previous,
    JsonObject values,
    JsonObject errors) {

  public String type() {
    return Json.string(definition, "type", "modal");
  }

  public String title() {
    return Json.string(Json.child(definition, "title"), "text", "");
  }

  public String callbackId() {
    return Json.string(definition, "callback_id", "");
  }

  public View withDefinition(JsonObject other, String newHash) {
    return new View(id, user, other, newHash, root, previous, values, new JsonObject());
  }

  public View withValues(JsonObject entered) {
    return new View(id, user, definition, hash, root, previous, entered, errors);
  }

  public View withErrors(JsonObject messages) {
    return new View(id, user, definition, hash, root, previous, values, messages);
  }

  /** As Slack shows it to the app. */
  public JsonObject toJson(AppInfo app) {
    JsonObject json = definition.deepCopy();
    json.addProperty("id", id);
    json.addProperty("team_id", app.teamId());
    for (String key : new String[] {"private_metadata", "callback_id", "external_id"}) {
      if (!json.has(key)) {
        json.addProperty(key, "");
      }
    }
    for (String key : new String[] {"close", "submit"}) {
      if (!json.has(key)) {
        json.add(key, null);
      }
    }
    for (String key : new String[] {"clear_on_close", "notify_on_close"}) {
      json.addProperty(key, Json.flag(definition, key));
    }
    json.add("state", Json.object("values", values.deepCopy()));
    json.addProperty("hash", hash);
    json.addProperty("previous_view_id", previous);
    json.addProperty("root_view_id", root);
    json.addProperty("app_id", app.appId());
    json.addProperty("app_installed_team_id", app.teamId());
    json.addProperty("bot_id", app.botId());
    return json;
  }
}
