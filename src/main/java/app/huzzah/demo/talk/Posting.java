package app.huzzah.demo.talk;

import app.huzzah.demo.delivery.Events;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Channel.Kind;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
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
    return byApp(channel, content, threadTs, false);
  }

  /**
   * The app writes, in a thread where one is named, and with {@code broadcast} in the channel too.
   * Refuses with thread_not_found where the message that began the thread is gone.
   */
  public Message byApp(
      Channel channel, JsonObject content, @Nullable String threadTs, boolean broadcast) {
    String thread = thread(channel, threadTs);
    boolean both = broadcast && thread != null;
    return post(
        channel, app(channel, content).inThread(thread).as(both ? "thread_broadcast" : null));
  }

  /** The parent's ts, also where a reply's was named. */
  private @Nullable String thread(Channel channel, @Nullable String threadTs) {
    if (threadTs == null || threadTs.isEmpty()) {
      return null;
    }
    Message named =
        workspace
            .messages()
            .find(channel.id(), threadTs)
            .filter(message -> message.onlyFor() == null)
            .orElseThrow(() -> new Refused("thread_not_found"));
    return named.threadTs() == null ? named.ts() : named.threadTs();
  }

  /** The app writes something that only one person sees, in a thread where one is named. */
  public Message byAppFor(
      String person, Channel channel, JsonObject content, @Nullable String threadTs) {
    String thread = threadTs == null || threadTs.isEmpty() ? null : threadTs;
    return workspace.messages().put(app(channel, content).onlyFor(person).inThread(thread));
  }

  /** Slack itself writes something that only one person sees. */
  public Message bySlackFor(String person, Channel channel, String text) {
    return bySlackFor(person, channel, text, null);
  }

  /** The same in a thread. */
  public Message bySlackFor(
      String person, Channel channel, String text, @Nullable String threadTs) {
    return workspace
        .messages()
        .put(written(channel, "USLACKBOT", text).onlyFor(person).inThread(threadTs));
  }

  private Message app(Channel channel, JsonObject content) {
    return Message.written(
            channel.id(), workspace.time().next(), workspace.app().botUserId(), content)
        .byBot(workspace.app().botId());
  }

  private Message written(Channel channel, String who, String text) {
    return Message.written(channel.id(), workspace.time().next(), who, Json.object("text", text));
  }

  /**
   * Somebody writes; the text is escaped as Slack does it already.
   *
   * @param subtype {@code me_message}, {@code thread_broadcast}, {@code file_share}; null for most
   * @param files ids of what is shared with it
   */
  public Message byPerson(
      String person,
      Channel channel,
      String text,
      @Nullable String threadTs,
      @Nullable String subtype,
      List<String> files) {
    Message message = written(channel, person, text).inThread(threadTs).as(subtype);
    boolean bot = workspace.user(person).is(User.Role.BOT);
    return post(
        channel, (bot ? message.byBot("B" + person.substring(1)) : message).withFiles(files));
  }

  /** An incoming webhook of another app writes: it has a name, and is nobody. */
  public Message byWebhook(Channel channel, String name, String text) {
    JsonObject content = Json.object("text", text, "username", name);
    return post(
        channel,
        Message.written(channel.id(), workspace.time().next(), "", content)
            .byBot("B0WEBHOOK0")
            .as("bot_message"));
  }

  /** Slack adds a preview of a link, which changes the message but not what was said. */
  public Message unfurl(Channel channel, String ts, JsonObject attachment) {
    return workspace.atomically(() -> {
      Message before = find(channel, ts);
      JsonObject content = before.content().deepCopy();
      JsonArray all = Json.list(content, "attachments").deepCopy();
      all.add(attachment);
      content.add("attachments", all);
      Message after =
          workspace
              .messages()
              .put(before.withContent(content, before.editedBy(), before.editedTs()));
      events.changed(channel, before, after);
      return after;
    });
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

  /** Takes a message away; one that has replies leaves a tombstone, which apps see as a change. */
  public void delete(Channel channel, String ts) {
    workspace.atomically(() -> {
      Message gone = find(channel, ts);
      if (gone.onlyFor() == null && !workspace.messages().replies(gone).isEmpty()) {
        events.changed(channel, gone, workspace.messages().put(gone.buried()));
        return gone;
      }
      if (gone.onlyFor() == null) {
        events.deleted(channel, gone);
      }
      workspace.messages().remove(channel.id(), ts);
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
