package app.huzzah.demo.api;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import app.huzzah.demo.talk.Content;
import app.huzzah.demo.talk.Refused;
import app.huzzah.demo.talk.Typing;
import com.google.gson.JsonObject;
import java.util.Optional;

/** Posting, changing and deleting the app's messages. */
final class ChatMethods {
  private ChatMethods() {}

  static void register(MethodTable table) {
    table.bot("chat.postMessage", "chat:write", ChatMethods::post);
    table.bot("chat.update", "chat:write", ChatMethods::update);
    table.bot("chat.delete", "chat:write", ChatMethods::delete);
    table.bot("chat.postEphemeral", "chat:write", ChatMethods::postEphemeral);
    table.bot("chat.getPermalink", "", ChatMethods::permalink);
  }

  private static JsonObject post(Call call) {
    Channel channel = call.parts().posting().mayPostTo(call.get("channel"));
    JsonObject content = content(call, Content.POST_TEXT);
    Message message =
        call.parts()
            .posting()
            .byApp(channel, content, call.get("thread_ts"), call.flag("reply_broadcast"));
    return Call.ok(
        "channel",
        channel.id(),
        "ts",
        message.ts(),
        "message",
        call.workspace().shown().message(message));
  }

  /** With {@code link_names} or {@code parse=full} plain names become mentions, and so notify. */
  private static JsonObject content(Call call, int longest) {
    JsonObject content = new Content(call.workspace()).of(call.params(), longest);
    if (call.flag("link_names") || "full".equals(call.get("parse"))) {
      String text = Json.string(content, "text", "");
      content.addProperty(
          "text",
          new Typing(call.workspace()).escaped(text, Typing.Where.MESSAGE, call.app().botUserId()));
    }
    return content;
  }

  private static JsonObject update(Call call) {
    Channel channel = call.channel("channel");
    Message message = own(call, channel, "cant_update_message");
    JsonObject sent = call.params().deepCopy();
    boolean text = !Json.string(sent, "text", "").isEmpty();
    if (!sent.has("blocks") && !text) {
      sent.add("blocks", message.blocks());
    }
    if (!sent.has("attachments")) {
      sent.add("attachments", Json.list(message.content(), "attachments"));
    }
    if (!sent.has("metadata")) {
      sent.add("metadata", message.metadata());
    }
    JsonObject content = new Content(call.workspace()).of(sent, Content.UPDATE_TEXT);
    String editor = content.has("blocks") ? null : call.app().botUserId();
    Message after = call.parts().posting().change(channel, message.ts(), content, editor);
    return Call.ok(
        "channel", channel.id(),
        "ts", after.ts(),
        "text", after.text(),
        "message", call.workspace().shown().message(after));
  }

  private static JsonObject delete(Call call) {
    Channel channel = call.channel("channel");
    Message message = own(call, channel, "cant_delete_message");
    call.parts().posting().delete(channel, message.ts());
    return Call.ok("channel", channel.id(), "ts", message.ts());
  }

  /** A message of the app itself; ephemeral ones cannot be named. */
  private static Message own(Call call, Channel channel, String otherwise) {
    Message message = call.parts().posting().find(channel, call.get("ts"));
    if (message.onlyFor() != null) {
      throw new Refused("message_not_found");
    }
    if (!message.user().equals(call.app().botUserId())) {
      throw new Refused(otherwise);
    }
    return message;
  }

  private static JsonObject postEphemeral(Call call) {
    Channel channel = call.joined("channel");
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    Optional<User> user = call.workspace().users().find(call.get("user"));
    if (user.isEmpty() || !channel.has(user.get().id())) {
      throw new Refused("user_not_in_channel");
    }
    JsonObject content = content(call, Content.POST_TEXT);
    Message message =
        call.parts().posting().byAppFor(user.get().id(), channel, content, call.get("thread_ts"));
    return Call.ok("message_ts", message.ts());
  }

  private static JsonObject permalink(Call call) {
    Channel channel = call.channel("channel");
    Message message = call.parts().posting().find(channel, call.get("message_ts"));
    String thread =
        message.threadTs() == null
            ? ""
            : "?thread_ts=" + message.threadTs() + "&cid=" + channel.id();
    return Call.ok(
        "channel",
        channel.id(),
        "permalink",
        call.parts().base()
            + "archives/"
            + channel.id()
            + "/p"
            + message.ts().replace(".", "")
            + thread);
  }
}
