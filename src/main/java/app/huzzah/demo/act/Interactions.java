package app.huzzah.demo.act;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.block.Elements;
import app.huzzah.demo.block.Inputs;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.View;
import app.huzzah.demo.talk.Parts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payloads of slash commands and interactivity, exactly as Slack sends them. */
final class Interactions {
  private final Parts parts;
  private final User user;
  private final AppInfo app;

  Interactions(Parts parts, User user) {
    this.parts = parts;
    this.user = user;
    this.app = parts.workspace().app();
  }

  /**
   * @param text what follows the command, escaped
   */
  Delivery command(Channel channel, String command, String text) {
    return parts
        .deliveries()
        .send(
            new Payload(
                Payload.Kind.COMMAND,
                object(
                    "token", app.verificationToken(),
                    "team_id", app.teamId(),
                    "team_domain", app.domain(),
                    "channel_id", channel.id(),
                    "channel_name", channel.nameForApps(),
                    "user_id", user.id(),
                    "user_name", user.handle(),
                    "command", command,
                    "text", text,
                    "api_app_id", app.appId(),
                    "is_enterprise_install", "false",
                    "response_url", url("commands", channel, null),
                    "trigger_id", parts.triggers().issue(user.id(), null, channel.id()))));
  }

  Delivery action(Place place, JsonObject action, JsonObject entered) {
    JsonObject payload = withTrigger("block_actions", place);
    payload.add("container", container(place));
    JsonArray blocks = blocks(place);
    switch (place) {
      case Place.InMessage in -> {
        payload.add("channel", channel(in.message()));
        Message message = in.message();
        if (message.onlyFor() == null) {
          payload.add(
              "message",
              shown(
                  parts
                      .workspace()
                      .messages()
                      .find(message.channel(), message.ts())
                      .orElse(message)));
        }
        payload.add("state", object("values", Inputs.values(blocks, entered)));
        payload.addProperty(
            "response_url",
            url("actions", parts.workspace().channel(message.channel()), message.ts()));
      }
      case Place.InView in -> payload.add("view", in.view().toJson(app));
    }
    payload.add("actions", Json.array(List.of(complete(blocks, action))));
    return interact(payload);
  }

  /** What the app wrote into the element counts, not what a client says it did. */
  private JsonObject complete(JsonArray blocks, JsonObject action) {
    JsonObject whole = action.deepCopy();
    String actionId = Json.string(action, "action_id", "");
    String blockId = Json.string(action, "block_id", "");
    Elements.in(blocks).stream()
        .filter(e -> e.actionId().equals(actionId) && e.blockId().equals(blockId))
        .findFirst()
        .ifPresent(placed -> {
          whole.addProperty("type", placed.type());
          if (placed.type().equals("button")) {
            for (String key : List.of("text", "value", "style", "url")) {
              if (placed.element().has(key)) {
                whole.add(key, placed.element().get(key));
              }
            }
          }
        });
    whole.addProperty("action_ts", parts.workspace().time().next());
    return whole;
  }

  Delivery submission(View view) {
    JsonObject payload = withTrigger("view_submission", new Place.InView(view));
    payload.add("view", view.toJson(app));
    payload.add("response_urls", responseUrls(view));
    return interact(payload);
  }

  /** For conversation menus that ask for an address to answer in the chosen conversation. */
  private JsonArray responseUrls(View view) {
    JsonArray urls = new JsonArray();
    for (Elements.Placed placed : Elements.in(Json.list(view.definition(), "blocks"))) {
      JsonObject state = Json.child(Json.child(view.values(), placed.blockId()), placed.actionId());
      String chosen = Json.string(state, Inputs.valueKey(placed.type()));
      if (Json.flag(placed.element(), "response_url_enabled") && chosen != null) {
        urls.add(
            object(
                "block_id", placed.blockId(),
                "action_id", placed.actionId(),
                "channel_id", chosen,
                "response_url", url("app", parts.workspace().channel(chosen), null)));
      }
    }
    return urls;
  }

  Delivery closed(View view, boolean cleared) {
    JsonObject payload = base("view_closed");
    payload.add("view", view.toJson(app));
    payload.addProperty("is_cleared", cleared);
    return interact(payload);
  }

  Delivery shortcut(String callbackId) {
    JsonObject payload = withTrigger("shortcut", null);
    payload.addProperty("callback_id", callbackId);
    payload.addProperty("action_ts", parts.workspace().time().next());
    return interact(payload);
  }

  Delivery messageShortcut(String callbackId, Message message) {
    JsonObject payload = withTrigger("message_action", new Place.InMessage(message));
    payload.addProperty("callback_id", callbackId);
    payload.addProperty("action_ts", parts.workspace().time().next());
    payload.addProperty("message_ts", message.ts());
    payload.add("channel", channel(message));
    payload.add("message", shown(message));
    payload.addProperty(
        "response_url", url("app", parts.workspace().channel(message.channel()), message.ts()));
    return interact(payload);
  }

  Delivery suggestion(Place place, String blockId, String actionId, String typed) {
    JsonObject payload = base("block_suggestion");
    payload.addProperty("block_id", blockId);
    payload.addProperty("action_id", actionId);
    payload.addProperty("value", typed);
    payload.add("container", container(place));
    switch (place) {
      case Place.InMessage in -> {
        payload.add("channel", channel(in.message()));
        payload.add("message", shown(in.message()));
      }
      case Place.InView in -> payload.add("view", in.view().toJson(app));
    }
    return interact(payload);
  }

  private JsonObject base(String type) {
    return object(
        "type", type,
        "token", app.verificationToken(),
        "api_app_id", app.appId(),
        "team", object("id", app.teamId(), "domain", app.domain()),
        "user",
            object(
                "id", user.id(),
                "username", user.handle(),
                "name", user.handle(),
                "team_id", user.teamId()),
        "enterprise", null,
        "is_enterprise_install", false);
  }

  private JsonObject withTrigger(String type, @Nullable Place place) {
    JsonObject payload = base(type);
    String view = place instanceof Place.InView in ? in.view().id() : null;
    String channel = place instanceof Place.InMessage in ? in.message().channel() : null;
    payload.addProperty("trigger_id", parts.triggers().issue(user.id(), view, channel));
    return payload;
  }

  private JsonObject container(Place place) {
    return switch (place) {
      case Place.InView in -> object("type", "view", "view_id", in.view().id());
      case Place.InMessage in -> {
        Message message = in.message();
        JsonObject container =
            object(
                "type",
                "message",
                "message_ts",
                message.ts(),
                "channel_id",
                message.channel(),
                "is_ephemeral",
                message.onlyFor() != null);
        if (message.threadTs() != null) {
          container.addProperty("thread_ts", message.threadTs());
        }
        yield container;
      }
    };
  }

  private JsonObject shown(Message message) {
    return parts.workspace().shown().message(message);
  }

  private JsonObject channel(Message message) {
    Channel channel = parts.workspace().channel(message.channel());
    return object("id", channel.id(), "name", channel.nameForApps());
  }

  private static JsonArray blocks(Place place) {
    return switch (place) {
      case Place.InMessage in -> in.message().blocks();
      case Place.InView in -> Json.list(in.view().definition(), "blocks");
    };
  }

  private String url(String kind, Channel channel, @Nullable String original) {
    return parts
        .base()
        .resolve(kind + "/" + parts.urls().issue(user.id(), channel, original))
        .toString();
  }

  private Delivery interact(JsonObject payload) {
    return parts.deliveries().send(new Payload(Payload.Kind.INTERACTION, payload));
  }
}
