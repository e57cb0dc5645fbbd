package app.huzzah.demo.api;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.User;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;

/** About people. */
final class UserMethods {
  private UserMethods() {}

  static void register(MethodTable table) {
    table.bot("users.list", "users:read", UserMethods::list);
    table.bot("users.info", "users:read", UserMethods::info);
    table.bot("users.conversations", "channels:read", UserMethods::conversations);
  }

  private static JsonObject list(Call call) {
    Instant now = call.workspace().time().now();
    List<User> all = call.workspace().users().all();
    JsonObject answer = Page.of(all, call, 1_000).answer("members", call.workspace().shown()::user);
    answer.addProperty("cache_ts", now.getEpochSecond());
    return answer;
  }

  private static JsonObject info(Call call) {
    return Call.ok("user", call.workspace().shown().user(call.user("user")));
  }

  private static JsonObject conversations(Call call) {
    String user = call.get("user") == null ? call.app().botUserId() : call.user("user").id();
    List<Channel> theirs =
        ConversationMethods.listed(call).stream().filter(channel -> channel.has(user)).toList();
    return Page.of(theirs, call, 100)
        .answer("channels", channel -> call.workspace().shown().channel(channel, user));
  }
}
