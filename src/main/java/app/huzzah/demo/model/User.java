package app.huzzah.demo.model;

import static app.huzzah.demo.model.Json.object;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person or a bot.
 *
 * @param teamId the team they belong to: another than the workspace's for somebody of another
 *     organisation
 * @param colour like {@code #7a4}
 */
public record User(
    String id,
    String teamId,
    String handle,
    String name,
    String title,
    String tz,
    String colour,
    Set<Role> roles) {

  /** What makes somebody other than a plain member. */
  public enum Role {
    OWNER,
    ADMIN,
    DEACTIVATED,
    BOT,
    GUEST
  }

  public User {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public User with(Role role) {
    Set<Role> more = new TreeSet<>(roles);
    more.add(role);
    return new User(id, teamId, handle, name, title, tz, colour, more);
  }

  public User without(Role role) {
    Set<Role> fewer = new TreeSet<>(roles);
    fewer.remove(role);
    return new User(id, teamId, handle, name, title, tz, colour, fewer);
  }

  public User named(String newName) {
    return new User(id, teamId, handle, newName, title, tz, colour, roles);
  }

  public User inZone(String zone) {
    return new User(id, teamId, handle, name, title, zone, colour, roles);
  }

  /** As Slack shows them; {@code now} decides between summer and winter time. */
  public JsonObject toJson(Instant now) {
    boolean gone = is(Role.DEACTIVATED);
    JsonObject profile =
        object(
            "title", title,
            "phone", "",
            "skype", "",
            "real_name", name,
            "real_name_normalized", name,
            // As for most people, who never choose one: the real name is what others see.
            "display_name", "",
            "display_name_normalized", "",
            "status_text", "",
            "status_emoji", "",
            "avatar_hash", "g" + id.toLowerCase(Locale.ROOT),
            "team", teamId);
    JsonObject json =
        object(
            "id", id,
            "team_id", teamId,
            "name", handle,
            "deleted", gone,
            "color", colour.replace("#", ""),
            "real_name", name,
            "profile", profile,
            "is_bot", is(Role.BOT),
            "is_app_user", false,
            "updated", now.getEpochSecond());
    if (!gone) {
      ZoneId zone = ZoneId.of(tz);
      json.addProperty("tz", tz);
      json.addProperty("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      json.addProperty("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
      json.addProperty("is_admin", is(Role.ADMIN) || is(Role.OWNER));
      json.addProperty("is_owner", is(Role.OWNER));
      json.addProperty("is_primary_owner", is(Role.OWNER));
      json.addProperty("is_restricted", is(Role.GUEST));
      json.addProperty("is_ultra_restricted", false);
    }
    return json;
  }
}
