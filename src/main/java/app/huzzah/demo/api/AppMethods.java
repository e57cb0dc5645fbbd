package app.huzzah.demo.api;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;

/** About the app itself and its team. */
final class AppMethods {
  private AppMethods() {}

  static void register(MethodTable table) {
    table.open("api.test", call -> Call.ok("args", call.params()));
    table.any("auth.test", AppMethods::authTest);
    table.bot("team.info", "team:read", AppMethods::teamInfo);
    table.bot("bots.info", "users:read", AppMethods::botsInfo);
    table.app("apps.connections.open", AppMethods::openConnection);
  }

  private static JsonObject authTest(Call call) {
    AppInfo app = call.app();
    return Call.ok(
        "url", call.parts().base().toString(),
        "team", app.teamName(),
        "user", call.workspace().user(app.botUserId()).handle(),
        "team_id", app.teamId(),
        "user_id", app.botUserId(),
        "bot_id", app.botId(),
        "app_id", app.appId(),
        "is_enterprise_install", false);
  }

  private static JsonObject teamInfo(Call call) {
    AppInfo app = call.app();
    return Call.ok(
        "team",
        object(
            "id", app.teamId(),
            "name", app.teamName(),
            "url", call.parts().base().toString(),
            "domain", app.domain(),
            "email_domain", "",
            "icon", object("image_default", true),
            "avatar_base_url", "",
            "is_verified", false));
  }

  private static JsonObject botsInfo(Call call) {
    if (!call.app().botId().equals(call.get("bot"))) {
      throw new Refused("bot_not_found");
    }
    return Call.ok("bot", call.app().botProfile());
  }

  private static JsonObject openConnection(Call call) {
    String ticket = call.parts().deliveries().sockets().ticket();
    String base = call.parts().base().toString().replaceFirst("^http", "ws");
    return Call.ok("url", base + "link/?ticket=" + ticket + "&app_id=" + call.app().appId());
  }
}
