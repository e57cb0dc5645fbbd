package app.huzzah.demo.block;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a message notifies through what it says.
 *
 * @param users ids of people mentioned one by one
 * @param groups ids of user groups mentioned
 * @param broadcasts {@code channel}, {@code here}, {@code everyone}
 */
public record Pings(Set<String> users, Set<String> groups, Set<String> broadcasts) {
  private static final Pattern MENTION =
      Pattern.compile(
          "<(?:@([UW][A-Z0-9]+)|!subteam\\^(S[A-Z0-9]+)|!(channel|here|everyone|group))(?:\\|[^>]*)?>");

  public boolean isNobody() {
    return users.isEmpty() && groups.isEmpty() && broadcasts.isEmpty();
  }

  /**
   * From a message's content: its text, and what its blocks and attachments show as mrkdwn or rich
   * text.
   */
  public static Pings of(JsonObject content) {
    Pings found = new Pings(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    found.scan(Json.string(content, "text", ""));
    found.walk(Json.list(content, "blocks"));
    for (JsonObject attachment : Json.objects(content, "attachments")) {
      found.scan(Json.string(attachment, "text", ""));
      found.scan(Json.string(attachment, "pretext", ""));
      found.walk(Json.list(attachment, "blocks"));
    }
    return found;
  }

  private void walk(JsonElement json) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(this::walk);
    } else if (json.isJsonObject()) {
      JsonObject node = json.getAsJsonObject();
      switch (Json.string(node, "type", "")) {
        case "mrkdwn", "markdown" -> scan(Json.string(node, "text", ""));
        case "user" -> users.add(Json.string(node, "user_id", ""));
        case "usergroup" -> groups.add(Json.string(node, "usergroup_id", ""));
        case "broadcast" -> broadcasts.add(Json.string(node, "range", ""));
        default -> node.entrySet().forEach(field -> walk(field.getValue()));
      }
    }
  }

  private void scan(String text) {
    Matcher mentions = MENTION.matcher(text);
    while (mentions.find()) {
      if (mentions.group(1) != null) {
        users.add(mentions.group(1));
      } else if (mentions.group(2) != null) {
        groups.add(mentions.group(2));
      } else {
        broadcasts.add(mentions.group(3));
      }
    }
  }
}
