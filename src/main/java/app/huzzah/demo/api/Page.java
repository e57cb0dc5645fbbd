package app.huzzah.demo.api;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, and where the next begins. */
record Page<T>(List<T> items, int from, int to) {
  private static final int MOST = 1_000;

  static <T> Page<T> of(List<T> all, Call call, int usual) {
    int limit = number(call.get("limit"), usual);
    int from = Math.min(start(call.get("cursor")), all.size());
    return new Page<>(all, from, Math.min(all.size(), from + Math.clamp(limit, 1, MOST)));
  }

  private static int number(@Nullable String text, int usual) {
    try {
      int given = text == null ? usual : Integer.parseInt(text);
      return given == 0 ? usual : given;
    } catch (NumberFormatException e) {
      throw new Refused("invalid_limit");
    }
  }

  private static int start(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.substring("next:".length()));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new Refused("invalid_cursor");
    }
  }

  boolean hasMore() {
    return to < items.size();
  }

  /** The answer with these items under a key, and the cursor. */
  JsonObject answer(String key, Function<T, ?> shown) {
    String cursor =
        hasMore()
            ? Base64.getEncoder().encodeToString(("next:" + to).getBytes(StandardCharsets.UTF_8))
            : "";
    return Call.ok(
        key,
        Json.array(items.subList(from, to).stream().map(shown).toList()),
        "response_metadata",
        object("next_cursor", cursor));
  }
}
