package app.huzzah.demo.model;

import static app.huzzah.demo.model.Json.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rich_text block that Slack's composer makes of what a person types. */
final class RichText {
  private static final Pattern PARTS =
      Pattern.compile("<([@#!]|https?:)([^>|]*)(?:\\|([^>]*))?>|:([a-z0-9_+-]+):");

  private RichText() {}

  static JsonObject of(String text, String ts) {
    JsonArray elements = new JsonArray();
    Matcher parts = PARTS.matcher(text);
    int from = 0;
    while (parts.find()) {
      plain(elements, text.substring(from, parts.start()));
      elements.add(part(parts));
      from = parts.end();
    }
    plain(elements, text.substring(from));
    return object(
        "type",
        "rich_text",
        "block_id",
        "b" + ts.replace(".", ""),
        "elements",
        List.of(object("type", "rich_text_section", "elements", elements)));
  }

  private static void plain(JsonArray elements, String text) {
    if (!text.isEmpty()) {
      elements.add(object("type", "text", "text", unescaped(text)));
    }
  }

  private static JsonObject part(Matcher found) {
    String emoji = found.group(4);
    if (emoji != null) {
      return object("type", "emoji", "name", emoji);
    }
    String rest = found.group(2);
    return switch (found.group(1)) {
      case "@" -> object("type", "user", "user_id", rest);
      case "#" -> object("type", "channel", "channel_id", rest);
      case "!" ->
          rest.startsWith("subteam^")
              ? object("type", "usergroup", "usergroup_id", rest.substring("subteam^".length()))
              : object("type", "broadcast", "range", rest);
      default -> object("type", "link", "url", unescaped(found.group(1) + rest));
    };
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
