package app.huzzah.demo.api;

import app.huzzah.demo.model.View;
import app.huzzah.demo.talk.Refused;
import app.huzzah.demo.talk.Triggers.Trigger;
import app.huzzah.demo.talk.ViewDesk;
import com.google.gson.JsonObject;

/** Modals and the Home. */
final class ViewMethods {
  private ViewMethods() {}

  static void register(MethodTable table) {
    table.bot("views.open", "", ViewMethods::open);
    table.bot("views.push", "", ViewMethods::push);
    table.bot("views.update", "", ViewMethods::update);
    table.bot("views.publish", "", ViewMethods::publish);
  }

  /** The view is examined first, so that a wrong one does not use the trigger up. */
  private static JsonObject open(Call call) {
    ViewDesk desk = call.parts().views();
    JsonObject definition = desk.definition(call.params());
    Trigger trigger = call.parts().triggers().redeem(call.get("trigger_id"));
    return shown(call, desk.open(trigger.user(), definition, trigger.channel()));
  }

  private static JsonObject push(Call call) {
    ViewDesk desk = call.parts().views();
    JsonObject definition = desk.definition(call.params());
    Trigger trigger = call.parts().triggers().redeem(call.get("trigger_id"));
    if (trigger.viewId() == null) {
      throw new Refused("not_found");
    }
    return shown(call, desk.push(desk.find(trigger.viewId(), null), definition));
  }

  private static JsonObject update(Call call) {
    ViewDesk desk = call.parts().views();
    JsonObject definition = desk.definition(call.params());
    View view = desk.find(call.get("view_id"), call.get("external_id"));
    return shown(call, desk.update(view, definition, call.get("hash")));
  }

  private static JsonObject publish(Call call) {
    ViewDesk desk = call.parts().views();
    JsonObject definition = desk.definition(call.params());
    return shown(call, desk.publish(call.user("user_id").id(), definition, call.get("hash")));
  }

  private static JsonObject shown(Call call, View view) {
    return Call.ok("view", view.toJson(call.app()));
  }
}
