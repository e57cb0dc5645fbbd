package app.huzzah.demo.talk;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.delivery.Events;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Group;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who is in the workspace, its channels and its groups: all that changes there is told to the app.
 */
public final class Directory {
  private final Workspace workspace;
  private final Events events;

  public Directory(Workspace workspace, Events events) {
    this.workspace = workspace;
    this.events = events;
  }

  /** Somebody new in the team. */
  public User join(String handle, String name, String tz) {
    String id = workspace.ids().next("U");
    User user = new User(id, workspace.app().teamId(), handle, name, "", tz, "#475569", Set.of());
    workspace.users().put(id, user);
    tellUser("team_join", user);
    return user;
  }

  /** Changes a person: {@code change("mia", user -> user.with(Role.DEACTIVATED))}. */
  public User change(String who, UnaryOperator<User> how) {
    User changed = how.apply(workspace.user(who));
    workspace.users().put(changed.id(), changed);
    tellUser("user_change", changed);
    return changed;
  }

  private void tellUser(String type, User user) {
    events.tell(
        user.id(),
        object(
            "type", type,
            "user", workspace.shown().user(user),
            "cache_ts", workspace.time().seconds(),
            "event_ts", workspace.time().next()));
  }

  public Channel createChannel(String name, String creator, Channel.Kind kind) {
    String id = workspace.ids().next("C");
    Channel channel =
        new Channel(
            id, name, kind, creator, List.of(creator), "", false, workspace.time().seconds());
    workspace.channels().put(id, channel);
    if (kind == Channel.Kind.PUBLIC) {
      tell(channel, object("type", "channel_created", "channel", summary(channel)));
    }
    return channel;
  }

  public Channel renameChannel(String which, String name) {
    Channel channel = workspace.channel(which).renamed(name);
    workspace.channels().put(channel.id(), channel);
    tell(channel, object("type", prefix(channel) + "_rename", "channel", summary(channel)));
    return channel;
  }

  public Channel archive(String which, String who, boolean on) {
    Channel channel = workspace.channel(which).archive(on);
    workspace.channels().put(channel.id(), channel);
    String type = prefix(channel) + (on ? "_archive" : "_unarchive");
    tell(channel, object("type", type, "channel", channel.id(), "user", who));
    return channel;
  }

  /** Takes a channel away for good. */
  public void deleteChannel(String which, String who) {
    Channel channel = workspace.channel(which);
    JsonObject event =
        object("type", prefix(channel) + "_deleted", "channel", channel.id(), "actor_id", who);
    tell(channel, event);
    workspace.channels().remove(channel.id());
  }

  /** Adds somebody, or the bot, to a channel; nothing happens where they are in it. */
  public Channel invite(String which, String who, String inviter) {
    Channel before = workspace.channel(which);
    if (before.has(who)) {
      return before;
    }
    Channel channel = workspace.channels().put(before.id(), before.with(who));
    events.tellWithin(
        channel,
        object(
            "type",
            "member_joined_channel",
            "user",
            who,
            "channel",
            channel.id(),
            "channel_type",
            channel.kind() == Channel.Kind.PUBLIC ? "C" : "G",
            "team",
            workspace.app().teamId(),
            "inviter",
            inviter,
            "event_ts",
            workspace.time().next()));
    events.joined(channel, who, inviter);
    return channel;
  }

  /** Takes somebody, or the bot, out of a channel. */
  public Channel remove(String which, String who) {
    Channel before = workspace.channel(which);
    Channel channel = workspace.channels().put(before.id(), before.without(who));
    String ts = workspace.time().next();
    if (who.equals(workspace.app().botUserId())) {
      String type = before.kind() == Channel.Kind.PUBLIC ? "channel_left" : "group_left";
      events.tell(channel.id(), object("type", type, "channel", channel.id(), "event_ts", ts));
    } else {
      events.tellWithin(
          channel,
          object(
              "type",
              "member_left_channel",
              "user",
              who,
              "channel",
              channel.id(),
              "channel_type",
              channel.kind() == Channel.Kind.PUBLIC ? "C" : "G",
              "team",
              workspace.app().teamId(),
              "event_ts",
              ts));
    }
    return channel;
  }

  public Group createGroup(String handle, String name, List<String> members) {
    String id = workspace.ids().next("S");
    Group group = workspace.groups().put(id, new Group(id, handle, name, members, false));
    tellGroup("subteam_created", group);
    return group;
  }

  public Group changeGroup(String handle, UnaryOperator<Group> how) {
    Group before = workspace.groups().first(group -> group.handle().equals(handle)).orElseThrow();
    Group after = workspace.groups().put(before.id(), how.apply(before));
    List<String> added = new ArrayList<>(after.members());
    added.removeAll(before.members());
    List<String> removed = new ArrayList<>(before.members());
    removed.removeAll(after.members());
    if (!added.isEmpty() || !removed.isEmpty()) {
      events.tell(
          after.id(),
          object(
              "type", "subteam_members_changed",
              "subteam_id", after.id(),
              "team_id", workspace.app().teamId(),
              "date_previous_update", workspace.time().seconds(),
              "date_update", workspace.time().seconds(),
              "added_users", added,
              "added_users_count", added.size(),
              "removed_users", removed,
              "removed_users_count", removed.size(),
              "event_ts", workspace.time().next()));
    }
    tellGroup("subteam_updated", after);
    return after;
  }

  private void tellGroup(String type, Group group) {
    events.tell(
        group.id(),
        object(
            "type", type,
            "subteam", group.toJson(workspace.app().teamId(), true),
            "event_ts", workspace.time().next()));
  }

  /** Public channels are the whole workspace's business; private ones only their members'. */
  private void tell(Channel channel, JsonObject event) {
    event.addProperty("event_ts", workspace.time().next());
    if (channel.kind() == Channel.Kind.PUBLIC) {
      events.tell(channel.id(), event);
    } else {
      events.tellWithin(channel, event);
    }
  }

  private static String prefix(Channel channel) {
    return channel.kind() == Channel.Kind.PUBLIC ? "channel" : "group";
  }

  private static JsonObject summary(Channel channel) {
    return object(
        "id", channel.id(),
        "name", channel.name(),
        "name_normalized", channel.name(),
        "is_channel", channel.kind() == Channel.Kind.PUBLIC,
        "created", channel.created(),
        "creator", channel.creator(),
        "context_team_id", "");
  }
}
