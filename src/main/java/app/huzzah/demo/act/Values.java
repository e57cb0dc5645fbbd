package app.huzzah.demo.act;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.block.Elements;
import app.huzzah.demo.block.Inputs;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.View;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What a person enters into a form, by block_id, or by action_id, whichever the test finds easier
 * to read. People go by handle or id, channels by name or id, options by their value.
 *
 * <pre>{@code
 * mia.submits(form, Values.of("people", "ben", "ada").and("reason", "For the late night"))
 * }</pre>
 */
public final class Values {
  private final Map<String, List<String>> entered = new LinkedHashMap<>();

  private Values() {}

  /** Leaves everything as the form proposes it. */
  public static Values none() {
    return new Values();
  }

  public static Values of(String field, String... values) {
    return new Values().and(field, values);
  }

  public Values and(String field, String... values) {
    entered.put(field, Arrays.asList(values));
    return this;
  }

  /** As Slack has it in {@code state.values}: block_id, action_id, value. */
  JsonObject in(View view, Workspace workspace) {
    JsonArray blocks = Json.list(view.definition(), "blocks");
    JsonObject values = new JsonObject();
    entered.forEach((field, given) -> {
      Elements.Placed placed =
          Elements.in(blocks).stream()
              .filter(e -> e.blockId().equals(field) || e.actionId().equals(field))
              .findFirst()
              .orElseThrow(() -> new NoSuchElementException("The form has no field " + field));
      JsonObject ofBlock = Json.child(values, placed.blockId());
      JsonObject target = ofBlock == null ? new JsonObject() : ofBlock;
      target.add(placed.actionId(), value(placed, given, workspace));
      values.add(placed.blockId(), target);
    });
    return values;
  }

  /** The value of an element when somebody chooses or enters this. */
  static JsonObject value(Elements.Placed placed, List<String> given, Workspace workspace) {
    String key = Inputs.valueKey(placed.type());
    Object value =
        switch (key) {
          case "selected_option" -> given.isEmpty() ? null : option(placed, given.getFirst());
          case "selected_options" -> given.stream().map(each -> option(placed, each)).toList();
          case "selected_users" -> given.stream().map(workspace::user).map(User::id).toList();
          case "selected_user" -> given.isEmpty() ? null : workspace.user(given.getFirst()).id();
          case "selected_conversations", "selected_channels" ->
              given.stream().map(each -> workspace.channel(each).id()).toList();
          case "selected_conversation", "selected_channel" ->
              given.isEmpty() ? null : workspace.channel(given.getFirst()).id();
          default -> given.isEmpty() ? null : given.getFirst();
        };
    return object("type", placed.type(), key, value);
  }

  /** One of those offered; for a menu that asks the app, one with this value. */
  private static JsonObject option(Elements.Placed placed, String value) {
    if (placed.type().contains("external")) {
      return object(
          "text", object("type", "plain_text", "text", value, "emoji", true), "value", value);
    }
    JsonArray offered = Json.list(placed.element(), "options").deepCopy();
    Json.objects(placed.element(), "option_groups")
        .forEach(group -> offered.addAll(Json.list(group, "options")));
    return Json.objects(offered).stream()
        .filter(option -> value.equals(Json.string(option, "value")))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException(placed.actionId() + " does not offer " + value));
  }
}
