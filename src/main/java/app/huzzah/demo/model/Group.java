package app.huzzah.demo.model;

import static app.huzzah.demo.model.Json.object;

import com.google.gson.JsonObject;
import java.util.List;

/** A user group, {@code @handle}. */
public record Group(String id, String handle, String name, List<String> members, boolean disabled) {
  public Group {
    members = List.copyOf(members);
  }

  public Group withMembers(List<String> others) {
    return new Group(id, handle, name, others, disabled);
  }

  public Group disable() {
    return new Group(id, handle, name, members, true);
  }

  public JsonObject toJson(String teamId, boolean withUsers) {
    JsonObject json =
        object(
            "id",
            id,
            "team_id",
            teamId,
            "is_usergroup",
            true,
            "is_subteam",
            true,
            "name",
            name,
            "description",
            "",
            "handle",
            handle,
            "is_external",
            false,
            "date_create",
            1_700_000_000,
            "date_update",
            1_700_000_000,
            "date_delete",
            disabled ? 1_700_000_001 : 0,
            "auto_type",
            null,
            "created_by",
            "USLACKBOT",
            "user_count",
            members.size());
    if (withUsers) {
      json.add("users", Json.array(members));
    }
    return json;
  }
}
