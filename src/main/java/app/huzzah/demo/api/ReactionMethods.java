package app.huzzah.demo.api;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;

/** The app's own reactions. */
final class ReactionMethods {
  private ReactionMethods() {}

  static void register(MethodTable table) {
    table.bot("reactions.add", "reactions:write", call -> react(call, true));
    table.bot("reactions.remove", "reactions:write", call -> react(call, false));
  }

  private static JsonObject react(Call call, boolean on) {
    String name = call.need("name").replace(":", "");
    if (!name.matches("[a-z0-9_+'-]+")) {
      throw new Refused("invalid_name");
    }
    Channel channel = call.joined("channel");
    call.parts().posting().react(channel, call.need("timestamp"), name, call.app().botUserId(), on);
    return Call.ok();
  }
}
