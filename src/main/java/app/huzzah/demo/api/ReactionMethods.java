package app.huzzah.demo.api;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;

/** The app's own reactions. */
final class ReactionMethods {
  private ReactionMethods() {}

  static void register(MethodTable table) {
    table.bot("reactions.add", "reactions:write", call -> react(call, true));
    table.bot("reactions.remove", "reactions:write", call -> react(call, false));
    table.bot("reactions.get", "reactions:read", ReactionMethods::get);
  }

  private static JsonObject get(Call call) {
    Channel channel = call.joined("channel");
    Message message = call.parts().posting().find(channel, call.need("timestamp"));
    return Call.ok(
        "type",
        "message",
        "channel",
        channel.id(),
        "message",
        call.workspace().shown().message(message));
  }

  private static JsonObject react(Call call, boolean on) {
    String name = call.need("name").replace(":", "");
    if (!name.matches("[a-z0-9_+'-]+")) {
      throw new Refused("invalid_name");
    }
    Channel channel = call.joined("channel");
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    call.parts().posting().react(channel, call.need("timestamp"), name, call.app().botUserId(), on);
    return Call.ok();
  }
}
