package app.huzzah.demo.talk;

import app.huzzah.demo.block.Elements;
import app.huzzah.demo.block.Inputs;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the conversation from which a form was opened, where a menu of it has {@code
 * default_to_current_conversation}, as Slack does, unless the menu's filter leaves it out.
 */
final class CurrentConversation {
  private final Workspace workspace;

  CurrentConversation(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Fills in the values of a form that opens.
   *
   * @param here the conversation's id; null where there is none
   */
  JsonObject chosenIn(JsonArray blocks, JsonObject values, @Nullable String here) {
    Channel channel = here == null ? null : workspace.channels().find(here).orElse(null);
    if (channel == null) {
      return values;
    }
    for (Elements.Placed placed : Elements.in(blocks)) {
      JsonObject state = Json.child(Json.child(values, placed.blockId()), placed.actionId());
      if (state != null
          && Json.flag(placed.element(), "default_to_current_conversation")
          && isOffered(channel, Json.child(placed.element(), "filter"))) {
        choose(placed.type(), state, channel.id());
      }
    }
    return values;
  }

  private static void choose(String type, JsonObject state, String id) {
    String key = Inputs.valueKey(type);
    JsonElement now = state.get(key);
    if (type.equals("conversations_select") && (now == null || now.isJsonNull())) {
      state.addProperty(key, id);
    } else if (type.equals("multi_conversations_select") && now instanceof JsonArray chosen) {
      if (chosen.isEmpty()) {
        chosen.add(id);
      }
    }
  }

  private boolean isOffered(Channel channel, @Nullable JsonObject filter) {
    if (filter == null) {
      return true;
    }
    String kind =
        switch (channel.kind()) {
          case PUBLIC -> "public";
          case PRIVATE -> "private";
          case DIRECT -> "im";
        };
    JsonArray kinds = Json.list(filter, "include");
    boolean shared =
        Json.flag(filter, "exclude_external_shared_channels") && workspace.isShared(channel);
    boolean withBot =
        Json.flag(filter, "exclude_bot_users")
            && channel.kind() == Channel.Kind.DIRECT
            && channel.has(workspace.app().botUserId());
    return (kinds.isEmpty() || kinds.contains(new JsonPrimitive(kind))) && !shared && !withBot;
  }
}
