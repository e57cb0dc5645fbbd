package app.huzzah.demo.api;

import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.Workspace;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method.
 *
 * @param params as given, in a form or as JSON
 */
record Call(JsonObject params, Parts parts) {
  Workspace workspace() {
    return parts.workspace();
  }

  AppInfo app() {
    return parts.workspace().app();
  }

  @Nullable String get(String key) {
    return Json.string(params, key);
  }

  boolean flag(String key) {
    return Json.flag(params, key) || "1".equals(get(key));
  }

  /** A parameter that has to be there. */
  String need(String key) {
    String value = get(key);
    if (value == null || value.isEmpty()) {
      throw Refused.because("invalid_arguments", List.of("missing required field: " + key));
    }
    return value;
  }

  User user(String key) {
    return workspace().users().find(get(key)).orElseThrow(() -> new Refused("user_not_found"));
  }

  /** A conversation by its id, as far as the bot knows of it. */
  Channel channel(String key) {
    return workspace()
        .channels()
        .find(get(key))
        .filter(c -> c.kind() == Channel.Kind.PUBLIC || workspace().botIsIn(c))
        .orElseThrow(() -> new Refused("channel_not_found"));
  }

  /** A conversation by its id that the bot is in. */
  Channel joined(String key) {
    Channel channel = channel(key);
    if (!workspace().botIsIn(channel)) {
      throw new Refused("not_in_channel");
    }
    return channel;
  }

  static JsonObject ok(@Nullable Object... pairs) {
    JsonObject answer = Json.object("ok", true);
    Json.object(pairs).entrySet().forEach(each -> answer.add(each.getKey(), each.getValue()));
    return answer;
  }
}
