package app.huzzah.demo.block;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What a person has entered: {@code state.values} as Slack sends it, and what Slack itself demands
 * of it.
 */
public final class Inputs {
  private static final Set<String> WITHOUT_STATE = Set.of("button", "overflow", "workflow_button");

  private Inputs() {}

  /**
   * The values of all fields in these blocks: as entered, else as the app proposed, else empty.
   *
   * @param entered block_id, action_id, value; what has no place in the blocks is left out
   */
  public static JsonObject values(JsonArray blocks, JsonObject entered) {
    JsonObject values = new JsonObject();
    for (Elements.Placed placed : Elements.in(blocks)) {
      if (WITHOUT_STATE.contains(placed.type())) {
        continue;
      }
      JsonObject given = Json.child(Json.child(entered, placed.blockId()), placed.actionId());
      JsonObject value = given == null ? proposed(placed) : given.deepCopy();
      value.addProperty("type", placed.type());
      JsonObject ofBlock = Json.child(values, placed.blockId());
      if (ofBlock == null) {
        ofBlock = new JsonObject();
        values.add(placed.blockId(), ofBlock);
      }
      ofBlock.add(placed.actionId(), value);
    }
    return values;
  }

  private static JsonObject proposed(Elements.Placed placed) {
    JsonObject element = placed.element();
    String key = valueKey(placed.type());
    String initial =
        switch (key) {
          case "value" -> "initial_value";
          default -> key.replace("selected_", "initial_");
        };
    JsonElement value = element.get(initial);
    boolean many = key.endsWith("s") && !key.equals("value");
    JsonElement otherwise = many ? new JsonArray() : JsonNull.INSTANCE;
    return object(key, value == null ? otherwise : value.deepCopy());
  }

  /** Under which key the value of such an element stands. */
  public static String valueKey(String elementType) {
    return switch (elementType) {
      case "static_select", "external_select", "radio_buttons" -> "selected_option";
      case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
      case "users_select" -> "selected_user";
      case "multi_users_select" -> "selected_users";
      case "conversations_select" -> "selected_conversation";
      case "multi_conversations_select" -> "selected_conversations";
      case "channels_select" -> "selected_channel";
      case "multi_channels_select" -> "selected_channels";
      case "datepicker" -> "selected_date";
      case "timepicker" -> "selected_time";
      case "datetimepicker" -> "selected_date_time";
      case "rich_text_input" -> "rich_text_value";
      default -> "value";
    };
  }

  /**
   * What Slack tells the person without asking the app: empty required fields, too long or short
   * texts.
   */
  public static JsonObject complaints(JsonArray blocks, JsonObject values) {
    JsonObject complaints = new JsonObject();
    for (Elements.Placed placed : Elements.in(blocks)) {
      if (!Json.string(placed.block(), "type", "").equals("input")) {
        continue;
      }
      JsonObject state = Json.child(Json.child(values, placed.blockId()), placed.actionId());
      JsonElement value = state == null ? null : state.get(valueKey(placed.type()));
      if (value == null || isEmpty(value)) {
        if (!Json.flag(placed.block(), "optional")) {
          complaints.addProperty(placed.blockId(), "Please complete this required field.");
        }
      } else if (placed.type().equals("plain_text_input")) {
        String problem = length(placed.element(), value.getAsString());
        if (!problem.isEmpty()) {
          complaints.addProperty(placed.blockId(), problem);
        }
      } else if (placed.type().equals("number_input")) {
        String problem = number(placed.element(), value.getAsString());
        if (!problem.isEmpty()) {
          complaints.addProperty(placed.blockId(), problem);
        }
      }
    }
    return complaints;
  }

  private static String number(JsonObject element, String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return "Must be a number.";
    }
    if (!Json.flag(element, "is_decimal_allowed") && number.stripTrailingZeros().scale() > 0) {
      return "Must be a whole number.";
    }
    String min = Json.string(element, "min_value");
    if (min != null && number.compareTo(new BigDecimal(min)) < 0) {
      return "Must be at least " + min + ".";
    }
    String max = Json.string(element, "max_value");
    return max != null && number.compareTo(new BigDecimal(max)) > 0
        ? "Must be at most " + max + "."
        : "";
  }

  private static boolean isEmpty(JsonElement value) {
    return value.isJsonNull()
        || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
        || (value.isJsonPrimitive() && value.getAsString().isEmpty());
  }

  private static String length(JsonObject element, String text) {
    int max = Integer.parseInt(Json.string(element, "max_length", "3000"));
    int min = Integer.parseInt(Json.string(element, "min_length", "0"));
    if (text.length() > max) {
      return "Must be at most " + max + " characters.";
    }
    return text.length() < min ? "Must be at least " + min + " characters." : "";
  }
}
