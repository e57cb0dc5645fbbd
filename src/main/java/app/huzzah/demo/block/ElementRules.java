package app.huzzah.demo.block;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Slack accepts as a block element: buttons, menus, fields and their options. */
final class ElementRules {
  static final Set<String> MENUS =
      Set.of(
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  static final Set<String> CHOICES =
      Set.of("datepicker", "timepicker", "datetimepicker", "radio_buttons", "checkboxes");
  static final Set<String> IN_SECTION =
      with(MENUS, CHOICES, Set.of("button", "overflow", "image", "workflow_button"));
  static final Set<String> IN_ACTIONS =
      with(MENUS, CHOICES, Set.of("button", "overflow", "workflow_button"));
  static final Set<String> IN_INPUT =
      with(
          MENUS,
          CHOICES,
          Set.of(
              "plain_text_input",
              "number_input",
              "email_text_input",
              "url_text_input",
              "rich_text_input",
              "file_input"));

  /** Slack loads each picture before it shows it; hosts of this domain never exist (RFC 2606). */
  private static final Pattern UNLOADABLE = Pattern.compile("https?://[^/]*\\.invalid(/|$)");

  private ElementRules() {}

  @SafeVarargs
  private static Set<String> with(Set<String>... sets) {
    List<String> all = new ArrayList<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Set.copyOf(all);
  }

  static void check(Spot element, Set<String> allowed) {
    if (!element.isOneOf(allowed)) {
      return;
    }
    element.string("action_id", 1, 255);
    element.text("placeholder", 150, "plain_text");
    confirm(element.child("confirm"));
    switch (element.type()) {
      case "button" -> button(element);
      case "image" -> image(element);
      case "overflow" -> options(element, 1, 5, "plain_text");
      case "radio_buttons", "checkboxes" -> options(element, 1, 10, "plain_text", "mrkdwn");
      case "static_select", "multi_static_select" -> menu(element);
      case "plain_text_input" -> field(element);
      case "number_input" -> numbers(element);
      default -> {}
    }
    if (element.type().startsWith("multi_") && element.has("max_selected_items")) {
      if (number(element, "max_selected_items") < 1) {
        element.problemAt("max_selected_items", "must be greater than 0");
      }
    }
  }

  private static void button(Spot button) {
    if (button.require("text")) {
      button.text("text", 75, "plain_text");
    }
    button.string("value", 0, 2000);
    button.string("url", 1, 3000);
    button.string("accessibility_label", 0, 75);
    String style = Json.string(button.node(), "style");
    if (style != null && !Set.of("primary", "danger").contains(style)) {
      button.problemAt("style", "must be a valid enum value");
    }
  }

  static void image(Spot image) {
    if (!image.has("image_url") && !image.has("slack_file")) {
      image.problem("must define either `image_url` or `slack_file`");
    }
    image.string("image_url", 1, 3000);
    if (UNLOADABLE.matcher(Json.string(image.node(), "image_url", "")).lookingAt()) {
      image.problemAt("image_url", "downloading image failed");
    }
    if (image.require("alt_text")) {
      image.string("alt_text", 1, 2000);
    }
  }

  private static void field(Spot field) {
    field.string("initial_value", 0, 3000);
    if (field.has("max_length")
        && (number(field, "max_length") < 1 || number(field, "max_length") > 3000)) {
      field.problemAt("max_length", "must be between 1 and 3000");
    }
    if (field.has("min_length")
        && (number(field, "min_length") < 0 || number(field, "min_length") > 3000)) {
      field.problemAt("min_length", "must be between 0 and 3000");
    }
  }

  private static void numbers(Spot field) {
    field.require("is_decimal_allowed");
    for (String key : new String[] {"initial_value", "min_value", "max_value"}) {
      String given = Json.string(field.node(), key);
      if (given != null && !given.matches("-?\\d+(\\.\\d+)?")) {
        field.problemAt(key, "must be a number");
      }
    }
  }

  static void menu(Spot menu) {
    if (!menu.has("options") && !menu.has("option_groups")) {
      menu.problem("must define either `options` or `option_groups`");
    }
    if (menu.has("options")) {
      options(menu, 1, 100, "plain_text");
    }
    for (Spot group : menu.list("option_groups", 1, 100)) {
      if (group.require("label")) {
        group.text("label", 75, "plain_text");
      }
      options(group, 1, 100, "plain_text");
    }
  }

  static void options(Spot owner, int min, int max, String... textTypes) {
    owner.require("options");
    for (Spot option : owner.list("options", min, max)) {
      if (option.require("text")) {
        option.text("text", 75, textTypes);
      }
      if (option.require("value")) {
        option.string("value", 1, 150);
      }
      option.text("description", 75, textTypes);
    }
    List<JsonElement> offered = new ArrayList<>();
    Json.list(owner.node(), "options").forEach(offered::add);
    JsonElement chosen = owner.node().get("initial_option");
    if (chosen != null
        && !chosen.isJsonNull()
        && owner.has("options")
        && !offers(offered, chosen)) {
      owner.problemAt("initial_option", "initial_option must exactly match a provided option");
    }
    for (JsonElement each : Json.list(owner.node(), "initial_options")) {
      if (!offers(offered, each)) {
        owner.problemAt("initial_options", "initial_options must exactly match provided options");
      }
    }
    if (owner.has("initial_options") && Json.list(owner.node(), "initial_options").isEmpty()) {
      owner.problemAt("initial_options", "no fewer than 1 items allowed");
    }
  }

  /** Slack adds {@code emoji} to texts by itself, so it is not compared. */
  private static boolean offers(List<JsonElement> offered, JsonElement chosen) {
    return offered.stream().anyMatch(option -> plain(option).equals(plain(chosen)));
  }

  private static JsonElement plain(JsonElement option) {
    JsonElement copy = option.deepCopy();
    JsonObject text = copy.isJsonObject() ? Json.child(copy.getAsJsonObject(), "text") : null;
    if (text != null) {
      text.remove("emoji");
    }
    return copy;
  }

  private static void confirm(@Nullable Spot confirm) {
    if (confirm == null) {
      return;
    }
    for (String key : new String[] {"title", "text", "confirm", "deny"}) {
      confirm.require(key);
    }
    confirm.text("title", 100, "plain_text");
    confirm.text("text", 300, "plain_text", "mrkdwn");
    confirm.text("confirm", 30, "plain_text");
    confirm.text("deny", 30, "plain_text");
  }

  private static double number(Spot spot, String key) {
    try {
      return Double.parseDouble(Json.string(spot.node(), key, ""));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
