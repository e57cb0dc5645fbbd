package app.huzzah.demo.talk;

import app.huzzah.demo.delivery.Events;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Channel.Kind;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing, changing, deleting and reacting to messages. */
public final class Posting {
  private final Workspace workspace;
  private final Events events;
  private final Scopes scopes;

  public Posting(Workspace workspace, Events events, Scopes scopes) {
    this.workspace = workspace;
    this.events = events;
    this.scopes = scopes;
  }

  /**
   * The conversation that the app may post to under this name: its id, a public channel's name, or
   * a user id for the direct message with them.
   */
  public Channel mayPostTo(@Nullable String given) {
    Channel channel = target(given);
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    if (!workspace.botIsIn(channel)) {
      if (channel.kind() != Kind.PUBLIC) {
        throw new Refused("channel_not_found");
      }
      if (!scopes.has("chat:write.public")) {
        throw new Refused("not_in_channel");
      }
    }
    return channel;
  }

  private Channel target(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      throw new Refused("channel_not_found");
    }
    Optional<User> person = workspace.users().find(given);
    if (person.isPresent()) {
      if (person.get().is(User.Role.BOT)) {
        throw new Refused("cannot_dm_bot");
      }
      if (person.get().is(User.Role.DEACTIVATED)) {
        throw new Refused("channel_not_found");
      }
      return workspace.direct(given);
    }
    String name = given.startsWith("#") ? given.substring(1) : given;
    return workspace
        .channels()
        .find(given)
        .or(() -> workspace.channels().first(c -> c.kind() == Kind.PUBLIC && c.name().equals(name)))
        .orElseThrow(() -> new Refused("channel_not_found"));
  }

  /** The app writes. */
  public Message byApp(Channel channel, JsonObject content, @Nullable String threadTs) {
    Message written = app(channel, content).inThread(threadTs);
    return post(channel, written);
  }

  /** The app writes something that only one person sees. */
  public Message byAppFor(String person, Channel channel, JsonObject content) {
    return workspace.messages().put(app(channel, content).onlyFor(person));
  }

  /** Slack itself writes something that only one person sees. */
  public Message bySlackFor(String person, Channel channel, String text) {
    JsonObject content = Json.object("text", text);
    return workspace
        .messages()
        .put(
            Message.written(channel.id(), workspace.time().next(), "USLACKBOT", content)
                .onlyFor(person));
  }

  private Message app(Channel channel, JsonObject content) {
    return Message.written(
            channel.id(), workspace.time().next(), workspace.app().botUserId(), content)
        .byBot(workspace.app().botId());
  }

  /** A person writes; the text is escaped as Slack does it already. */
  public Message byPerson(String person, Channel channel, String text, @Nullable String threadTs) {
    JsonObject content = Json.object("text", text);
    return post(
        channel,
        Message.written(channel.id(), workspace.time().next(), person, content).inThread(threadTs));
  }

  private Message post(Channel channel, Message message) {
    return workspace.atomically(() -> {
      workspace.messages().put(message);
      events.posted(channel, message);
      return message;
    });
  }

  /** Other content for a message that is there. {@code editor} null leaves no "(edited)". */
  public Message change(Channel channel, String ts, JsonObject content, @Nullable String editor) {
    return workspace.atomically(() -> {
      Message before = find(channel, ts);
      String editTs = editor == null ? null : workspace.time().next();
      Message after = workspace.messages().put(before.withContent(content, editor, editTs));
      if (after.onlyFor() == null) {
        events.changed(channel, before, after);
      }
      return after;
    });
  }

  public void delete(Channel channel, String ts) {
    workspace.atomically(() -> {
      Message gone = find(channel, ts);
      workspace.messages().remove(channel.id(), ts);
      if (gone.onlyFor() == null) {
        events.deleted(channel, gone);
      }
      return gone;
    });
  }

  /** Refuses with message_not_found where there is none. */
  public Message find(Channel channel, @Nullable String ts) {
    return workspace
        .messages()
        .find(channel.id(), ts == null ? "" : ts)
        .orElseThrow(() -> new Refused("message_not_found"));
  }

  /** Refuses with already_reacted or no_reaction where nothing would change. */
  public Message react(Channel channel, String ts, String name, String who, boolean on) {
    return workspace.atomically(() -> {
      Message message = find(channel, ts);
      if (message.reacted(name, who) == on) {
        throw new Refused(on ? "already_reacted" : "no_reaction");
      }
      Message after = workspace.messages().put(message.withReaction(name, who, on));
      events.reacted(channel, message, name, who, on);
      return after;
    });
  }
}
