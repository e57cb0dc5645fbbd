package app.huzzah.demo.api;

import app.huzzah.demo.model.Group;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import java.util.List;

/** About user groups. */
final class GroupMethods {
  private GroupMethods() {}

  static void register(MethodTable table) {
    table.bot("usergroups.list", "usergroups:read", GroupMethods::list);
    table.bot("usergroups.users.list", "usergroups:read", GroupMethods::members);
  }

  private static JsonObject list(Call call) {
    List<JsonObject> shown =
        call.workspace().groups().all().stream()
            .filter(group -> !group.disabled() || call.flag("include_disabled"))
            .map(group -> group.toJson(call.app().teamId(), call.flag("include_users")))
            .toList();
    return Call.ok("usergroups", shown);
  }

  private static JsonObject members(Call call) {
    Group group =
        call.workspace()
            .groups()
            .find(call.need("usergroup"))
            .filter(each -> !each.disabled() || call.flag("include_disabled"))
            .orElseThrow(() -> new Refused("no_such_subteam"));
    return Call.ok("users", Json.array(group.members()));
  }
}
