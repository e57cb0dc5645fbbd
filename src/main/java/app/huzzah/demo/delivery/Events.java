package app.huzzah.demo.delivery;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The Events API: tells the app what happened, where it subscribed to it and may see it. */
public final class Events {
  private final Workspace workspace;
  private final EventQueue queue;
  private final Predicate<String> subscribed;

  /**
   * @param subscribed by the names of an app manifest's bot_events, such as {@code
   *     message.channels}
   */
  public Events(Workspace workspace, EventQueue queue, Predicate<String> subscribed) {
    this.workspace = workspace;
    this.queue = queue;
    this.subscribed = subscribed;
  }

  /** Something that concerns the whole workspace or one person. */
  public void tell(String lane, JsonObject event) {
    String type = Json.string(event, "type", "");
    if (subscribed.test(type)) {
      send(lane, event);
    }
  }

  /** Something within a conversation: told only where the bot is a member. */
  public void tellWithin(Channel channel, JsonObject event) {
    if (workspace.botIsIn(channel)) {
      tell(channel.id(), event);
    }
  }

  public void posted(Channel channel, Message message) {
    JsonObject event = workspace.shown().message(message);
    if ("thread_broadcast".equals(message.subtype()) && message.threadTs() != null) {
      workspace
          .messages()
          .find(channel.id(), message.threadTs())
          .ifPresent(root -> event.add("root", workspace.shown().message(root)));
    }
    complete(event, channel, message.ts());
    tellMessage(channel, event);
    mentioned(channel, message, event);
  }

  /** Where the app's bot is mentioned, the same message comes once more, as app_mention. */
  private void mentioned(Channel channel, Message message, JsonObject shown) {
    AppInfo app = workspace.app();
    if (!app.botId().equals(message.botId())
        && channel.kind() != Channel.Kind.DIRECT
        && message.text().contains("<@" + app.botUserId())) {
      JsonObject mention = shown.deepCopy();
      mention.addProperty("type", "app_mention");
      mention.remove("channel_type");
      mention.remove("subtype");
      tellWithin(channel, mention);
    }
  }

  /** Somebody edited it, an unfurl was added to it, or it became a tombstone. */
  public void changed(Channel channel, Message before, Message after) {
    String ts = workspace.time().next();
    JsonObject shown = workspace.shown().message(after);
    JsonObject event =
        object(
            "type",
            "message",
            "subtype",
            "message_changed",
            "message",
            shown,
            "previous_message",
            workspace.shown().message(before),
            "hidden",
            true,
            "ts",
            ts);
    complete(event, channel, ts);
    tellMessage(channel, event);
    if (after.editedTs() != null && !after.editedTs().equals(before.editedTs())) {
      JsonObject edited = shown.deepCopy();
      complete(edited, channel, ts);
      mentioned(channel, after, edited);
    }
  }

  public void deleted(Channel channel, Message gone) {
    String ts = workspace.time().next();
    JsonObject event =
        object(
            "type",
            "message",
            "subtype",
            "message_deleted",
            "previous_message",
            workspace.shown().message(gone),
            "deleted_ts",
            gone.ts(),
            "hidden",
            true,
            "ts",
            ts);
    complete(event, channel, ts);
    tellMessage(channel, event);
  }

  /** Somebody came into a channel. Apps hear of it as of a message; here nobody reads it later. */
  public void joined(Channel channel, String who, String inviter) {
    String ts = workspace.time().next();
    JsonObject event =
        object(
            "type",
            "message",
            "subtype",
            "channel_join",
            "user",
            who,
            "text",
            "<@" + who + "> has joined the channel",
            "ts",
            ts);
    if (!inviter.equals(who)) {
      event.addProperty("inviter", inviter);
    }
    complete(event, channel, ts);
    tellMessage(channel, event);
  }

  public void reacted(Channel channel, Message to, String name, String who, boolean on) {
    JsonObject event =
        object(
            "type",
            on ? "reaction_added" : "reaction_removed",
            "user",
            who,
            "reaction",
            name,
            "item",
            object("type", "message", "channel", channel.id(), "ts", to.ts()),
            "item_user",
            to.user(),
            "event_ts",
            workspace.time().next());
    if (to.user().isEmpty()) {
      event.remove("item_user");
    }
    tellWithin(channel, event);
  }

  private void tellMessage(Channel channel, JsonObject event) {
    if (workspace.botIsIn(channel) && subscribed.test(channel.kind().subscription())) {
      send(channel.id(), event);
    }
  }

  private static void complete(JsonObject event, Channel channel, String ts) {
    event.addProperty("channel", channel.id());
    event.addProperty("event_ts", ts);
    event.addProperty("channel_type", channel.kind().eventType());
  }

  private void send(String lane, JsonObject event) {
    queue.add(lane, new Payload(Payload.Kind.EVENT, envelope(event, null)));
  }

  /** An event as it goes out; with {@code id} null it gets a fresh one. */
  public JsonObject envelope(JsonObject event, @Nullable String id) {
    AppInfo app = workspace.app();
    return object(
        "token",
        app.verificationToken(),
        "team_id",
        app.teamId(),
        "context_team_id",
        app.teamId(),
        "context_enterprise_id",
        null,
        "api_app_id",
        app.appId(),
        "event",
        event,
        "type",
        "event_callback",
        "event_id",
        id == null ? workspace.ids().next("Ev") : id,
        "event_time",
        workspace.time().seconds(),
        "authorizations",
        List.of(
            object(
                "enterprise_id",
                null,
                "team_id",
                app.teamId(),
                "user_id",
                app.botUserId(),
                "is_bot",
                true,
                "is_enterprise_install",
                false)),
        "is_ext_shared_channel",
        workspace.channels().find(channelOf(event)).filter(workspace::isShared).isPresent(),
        "event_context",
        "4-" + workspace.ids().letters(16));
  }

  private static @Nullable String channelOf(JsonObject event) {
    String item = Json.string(Json.child(event, "item"), "channel");
    return item == null ? Json.string(event, "channel") : item;
  }
}
