package app.huzzah.demo.model;

import static app.huzzah.demo.model.Json.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages, people and channels as Slack shows them to the app: in answers and in events. */
public final class Shown {
  private final Workspace workspace;

  Shown(Workspace workspace) {
    this.workspace = workspace;
  }

  /** As chat.postMessage, conversations.history and events show a message. */
  public JsonObject message(Message message) {
    JsonObject json = new JsonObject();
    if (message.subtype() != null) {
      json.addProperty("subtype", message.subtype());
    }
    if (!message.user().isEmpty()) {
      json.addProperty("user", message.user());
    }
    json.addProperty("type", "message");
    json.addProperty("ts", message.ts());
    Optional<User> author = workspace.users().find(message.user());
    if (message.botId() != null) {
      bot(json, message, message.botId());
    } else if (author.isPresent() && message.subtype() == null && message.onlyFor() == null) {
      json.addProperty("client_msg_id", clientId(message.ts()));
    }
    teams(json, message, author);
    json.addProperty("text", message.text());
    for (String key : List.of("blocks", "attachments", "metadata")) {
      if (message.content().has(key)) {
        json.add(key, message.content().get(key));
      }
    }
    if (message.botId() == null && !"tombstone".equals(message.subtype())) {
      json.add("blocks", Json.array(List.of(RichText.of(message.text(), message.ts()))));
    }
    if (message.editedTs() != null) {
      json.add("edited", object("user", message.editedBy(), "ts", message.editedTs()));
    }
    files(json, message);
    thread(json, message);
    reactions(json, message);
    return json;
  }

  private void bot(JsonObject json, Message message, String botId) {
    AppInfo app = workspace.app();
    json.addProperty("bot_id", botId);
    if (botId.equals(app.botId())) {
      json.addProperty("app_id", app.appId());
      json.add("bot_profile", app.botProfile());
      return;
    }
    String appId = "A" + botId.substring(1);
    String name = workspace.users().find(message.user()).map(User::name).orElse("");
    if (name.isEmpty()) {
      json.addProperty("username", Json.string(message.content(), "username", ""));
      return;
    }
    json.addProperty("app_id", appId);
    json.add(
        "bot_profile",
        object(
            "id",
            botId,
            "app_id",
            appId,
            "user_id",
            message.user(),
            "name",
            name,
            "deleted",
            false,
            "team_id",
            app.teamId()));
  }

  /** Whose team; in a channel that organisations share, three times, as Slack says it. */
  private void teams(JsonObject json, Message message, Optional<User> author) {
    String team = author.map(User::teamId).orElse(workspace.app().teamId());
    if (!message.user().isEmpty()) {
      json.addProperty("team", team);
    }
    boolean shared =
        workspace.channels().find(message.channel()).filter(workspace::isShared).isPresent();
    if (shared && author.isPresent() && message.botId() == null) {
      json.addProperty("user_team", team);
      json.addProperty("source_team", team);
    }
  }

  private void files(JsonObject json, Message message) {
    if (message.files().isEmpty()) {
      return;
    }
    JsonArray files = new JsonArray();
    for (String id : message.files()) {
      workspace
          .files()
          .find(id)
          .ifPresent(file ->
              files.add(
                  object(
                      "id", id,
                      "name", file.name(),
                      "title", file.title(),
                      "mimetype", file.mimeType(),
                      "user", message.user(),
                      "mode", "hosted")));
    }
    json.add("files", files);
    json.addProperty("upload", false);
  }

  /** A parent carries its own ts as thread_ts as soon as somebody replied. */
  private void thread(JsonObject json, Message message) {
    if (message.threadTs() != null) {
      json.addProperty("thread_ts", message.threadTs());
      workspace
          .messages()
          .find(message.channel(), message.threadTs())
          .ifPresent(parent -> json.addProperty("parent_user_id", parent.user()));
      return;
    }
    List<Message> replies = workspace.messages().replies(message);
    if (!replies.isEmpty()) {
      Set<String> people = new LinkedHashSet<>();
      replies.forEach(reply -> people.add(reply.user()));
      json.addProperty("thread_ts", message.ts());
      json.addProperty("reply_count", replies.size());
      json.addProperty("reply_users_count", people.size());
      json.addProperty("latest_reply", replies.getLast().ts());
      json.add("reply_users", Json.array(people));
      json.addProperty("is_locked", false);
      json.addProperty("subscribed", false);
    }
  }

  private static void reactions(JsonObject json, Message message) {
    if (!message.reactions().isEmpty()) {
      JsonArray all = new JsonArray();
      message
          .reactions()
          .forEach((name, people) ->
              all.add(object("name", name, "users", people, "count", people.size())));
      json.add("reactions", all);
    }
  }

  private static String clientId(String ts) {
    return UUID.nameUUIDFromBytes(ts.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** As users.info shows somebody now; people of other organisations as strangers or not. */
  public JsonObject user(User user) {
    JsonObject json = user.toJson(workspace.time().now());
    if (!user.teamId().equals(workspace.app().teamId())) {
      boolean met =
          workspace.channels().all().stream()
              .anyMatch(channel ->
                  workspace.isShared(channel)
                      && channel.has(user.id())
                      && workspace.botIsIn(channel));
      json.addProperty("is_stranger", !met);
      for (String key : List.of("is_admin", "is_owner", "is_primary_owner")) {
        json.remove(key);
      }
    }
    return json;
  }

  /** As the conversations.* methods show a conversation to somebody. */
  public JsonObject channel(Channel channel, String viewer) {
    JsonObject json = channel.toJson(viewer, workspace.app().teamId());
    if (workspace.isShared(channel)) {
      Set<String> teams = new LinkedHashSet<>();
      channel
          .members()
          .forEach(id -> workspace.users().find(id).ifPresent(user -> teams.add(user.teamId())));
      teams.add(workspace.app().teamId());
      json.addProperty("is_shared", true);
      json.addProperty("is_ext_shared", true);
      json.add("shared_team_ids", Json.array(teams));
      teams.remove(workspace.app().teamId());
      json.add("connected_team_ids", Json.array(teams));
    }
    return json;
  }
}
