package app.huzzah.demo.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to make and to read JSON. */
public final class Json {
  /** Writes nulls, because Slack does, and leaves {@code <} and {@code &} as they are. */
  public static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  /**
   * An object from alternating keys and values.
   *
   * @param pairs a key, then null, a JSON element, a string, number, boolean or an iterable of
   *     those, and so on
   */
  public static JsonObject object(@Nullable Object... pairs) {
    JsonObject made = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      made.add(String.valueOf(pairs[i]), element(pairs[i + 1]));
    }
    return made;
  }

  public static JsonArray array(Iterable<?> values) {
    JsonArray made = new JsonArray();
    values.forEach(value -> made.add(element(value)));
    return made;
  }

  private static JsonElement element(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement json -> json;
      case Boolean flag -> new JsonPrimitive(flag);
      case Number number -> new JsonPrimitive(number);
      case Iterable<?> many -> array(many);
      default -> new JsonPrimitive(value.toString());
    };
  }

  /** The JSON of this text; throws {@link com.google.gson.JsonParseException} where it is none. */
  public static JsonElement parse(String text) {
    return JsonParser.parseString(text);
  }

  public static JsonObject parseObject(String text) {
    JsonElement parsed = parse(text);
    return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
  }

  /** The string (or number, or boolean, as text) under this key; null where there is none. */
  public static @Nullable String string(@Nullable JsonObject from, String key) {
    JsonElement found = from == null ? null : from.get(key);
    return found != null && found.isJsonPrimitive() ? found.getAsString() : null;
  }

  public static String string(@Nullable JsonObject from, String key, String otherwise) {
    String found = string(from, key);
    return found == null ? otherwise : found;
  }

  public static boolean flag(@Nullable JsonObject from, String key) {
    return "true".equals(string(from, key));
  }

  public static @Nullable JsonObject child(@Nullable JsonObject from, String key) {
    JsonElement found = from == null ? null : from.get(key);
    return found != null && found.isJsonObject() ? found.getAsJsonObject() : null;
  }

  /** The array under this key; an empty one where there is none. */
  public static JsonArray list(@Nullable JsonObject from, String key) {
    JsonElement found = from == null ? null : from.get(key);
    return found != null && found.isJsonArray() ? found.getAsJsonArray() : new JsonArray();
  }

  /** The objects within an array; whatever else is in there is left out. */
  public static List<JsonObject> objects(@Nullable JsonArray array) {
    List<JsonObject> found = new ArrayList<>();
    if (array != null) {
      array.forEach(element -> {
        if (element.isJsonObject()) {
          found.add(element.getAsJsonObject());
        }
      });
    }
    return found;
  }

  public static List<JsonObject> objects(@Nullable JsonObject from, String key) {
    return objects(list(from, key));
  }

  public static List<String> strings(@Nullable JsonObject from, String key) {
    List<String> found = new ArrayList<>();
    list(from, key)
        .forEach(element -> {
          if (element.isJsonPrimitive()) {
            found.add(element.getAsString());
          }
        });
    return found;
  }

  /** A copy with these pairs put on top. */
  public static JsonObject with(JsonObject from, @Nullable Object... pairs) {
    JsonObject copy = from.deepCopy();
    object(pairs).entrySet().forEach(entry -> copy.add(entry.getKey(), entry.getValue()));
    return copy;
  }
}
