package app.huzzah.demo.block;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place within the JSON under examination, and the problems found so far in all of it. */
final class Spot {
  private final JsonObject node;
  private final String pointer;
  private final List<String> problems;

  Spot(JsonObject node, String pointer, List<String> problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  JsonObject node() {
    return node;
  }

  String type() {
    return Json.string(node, "type", "");
  }

  boolean has(String key) {
    JsonElement found = node.get(key);
    return found != null && !found.isJsonNull();
  }

  void problem(String what) {
    problems.add(what + " [json-pointer:" + pointer + "]");
  }

  void problemAt(String key, String what) {
    problems.add(what + " [json-pointer:" + pointer + "/" + key + "]");
  }

  boolean require(String key) {
    if (!has(key)) {
      problem("missing required field: " + key);
    }
    return has(key);
  }

  /** The object under this key; null where there is none, or something else, which is a problem. */
  @Nullable Spot child(String key) {
    if (!has(key)) {
      return null;
    }
    JsonObject found = Json.child(node, key);
    if (found == null) {
      problemAt(key, "must provide an object");
      return null;
    }
    return new Spot(found, pointer + "/" + key, problems);
  }

  /** A string of so many characters, where there is one. */
  void string(String key, int min, int max) {
    if (has(key)) {
      length(key, Json.string(node, key), min, max);
    }
  }

  private void length(String key, @Nullable String value, int min, int max) {
    if (value == null) {
      problemAt(key, "must provide a string");
    } else if (value.length() > max) {
      problemAt(key, "must be less than " + (max + 1) + " characters");
    } else if (value.length() < min) {
      problemAt(key, "must be more than " + (min - 1) + " characters");
    }
  }

  /** A text object, where there is one: {@code types} says which kinds may stand here. */
  void text(String key, int max, String... types) {
    Spot text = child(key);
    if (text != null) {
      text.isText(max, types);
    }
  }

  /** This itself is a text object. */
  void isText(int max, String... types) {
    if (!Arrays.asList(types).contains(type())) {
      problemAt("type", "must be one of the allowed values: " + String.join(", ", types));
    }
    if (require("text")) {
      string("text", 1, max);
    }
  }

  /** The objects of an array of so many items; empty where the array is missing or no array. */
  List<Spot> list(String key, int min, int max) {
    if (!has(key)) {
      return List.of();
    }
    if (!node.get(key).isJsonArray()) {
      problemAt(key, "must provide an array");
      return List.of();
    }
    JsonArray array = Json.list(node, key);
    if (array.size() > max) {
      problemAt(key, "no more than " + max + " items allowed");
    }
    if (array.size() < min) {
      problemAt(key, "no fewer than " + min + " items allowed");
    }
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String at = pointer + "/" + key + "/" + i;
      if (array.get(i).isJsonObject()) {
        spots.add(new Spot(array.get(i).getAsJsonObject(), at, problems));
      } else {
        problems.add("must provide an object [json-pointer:" + at + "]");
      }
    }
    return spots;
  }

  /** Says so where the type is not one of these. */
  boolean isOneOf(Set<String> types) {
    if (!types.contains(type())) {
      problemAt("type", "unsupported type: " + type());
      return false;
    }
    return true;
  }
}
