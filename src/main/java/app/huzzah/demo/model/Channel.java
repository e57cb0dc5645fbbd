package app.huzzah.demo.model;

import static app.huzzah.demo.model.Json.object;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation: a channel, or the direct message between a person and a bot.
 *
 * @param name empty for a direct message
 * @param creator who made it; in a direct message the person
 */
public record Channel(
    String id,
    String name,
    Kind kind,
    String creator,
    List<String> members,
    String topic,
    boolean archived,
    long created) {

  /** What kind of conversation, and how Slack names it in three places. */
  public enum Kind {
    PUBLIC("channel", "public_channel", "message.channels"),
    PRIVATE("group", "private_channel", "message.groups"),
    DIRECT("im", "im", "message.im");

    private final String eventType;
    private final String listType;
    private final String subscription;

    Kind(String eventType, String listType, String subscription) {
      this.eventType = eventType;
      this.listType = listType;
      this.subscription = subscription;
    }

    /** {@code channel_type} of a message event. */
    public String eventType() {
      return eventType;
    }

    /** What {@code types} of conversations.list calls it. */
    public String listType() {
      return listType;
    }

    /** The bot event that has to be subscribed to for its messages. */
    public String subscription() {
      return subscription;
    }
  }

  public Channel {
    members = List.copyOf(members);
  }

  public boolean has(String user) {
    return members.contains(user);
  }

  public Channel with(String user) {
    if (has(user)) {
      return this;
    }
    List<String> more = new ArrayList<>(members);
    more.add(user);
    return withMembers(more);
  }

  public Channel without(String user) {
    return withMembers(members.stream().filter(member -> !member.equals(user)).toList());
  }

  private Channel withMembers(List<String> others) {
    return new Channel(id, name, kind, creator, others, topic, archived, created);
  }

  public Channel renamed(String other) {
    return new Channel(id, other, kind, creator, members, topic, archived, created);
  }

  public Channel archive(boolean now) {
    return new Channel(id, name, kind, creator, members, topic, now, created);
  }

  /** What a slash command and an interaction call it. */
  public String nameForApps() {
    return switch (kind) {
      case PUBLIC -> name;
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }

  /** As the conversations.* methods show it to somebody. */
  public JsonObject toJson(String viewer, String teamId) {
    if (kind == Kind.DIRECT) {
      return object(
          "id",
          id,
          "created",
          created,
          "is_archived",
          false,
          "is_im",
          true,
          "is_org_shared",
          false,
          "context_team_id",
          teamId,
          "user",
          creator,
          "is_user_deleted",
          false,
          "priority",
          0);
    }
    return object(
        "id",
        id,
        "name",
        name,
        "name_normalized",
        name,
        "is_channel",
        kind == Kind.PUBLIC,
        "is_group",
        kind == Kind.PRIVATE,
        "is_im",
        false,
        "is_mpim",
        false,
        "is_private",
        kind == Kind.PRIVATE,
        "created",
        created,
        "creator",
        creator,
        "is_archived",
        archived,
        "is_general",
        name.equals("general"),
        "unlinked",
        0,
        "is_shared",
        false,
        "is_ext_shared",
        false,
        "is_org_shared",
        false,
        "is_member",
        has(viewer),
        "context_team_id",
        teamId,
        "topic",
        object("value", topic, "creator", "", "last_set", 0),
        "purpose",
        object("value", "", "creator", "", "last_set", 0),
        "num_members",
        members.size());
  }
}
