package app.huzzah.demo.web;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.act.Person;
import app.huzzah.demo.block.Elements;
import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.SlackFile;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.View;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page shows. */
final class PageState {
  private static final int MESSAGES = 200;
  private final Workspace workspace;

  PageState(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Everybody, for "speak as" and for names; Slackbot too, whose messages people see. */
  JsonObject people() {
    AppInfo app = workspace.app();
    String command = app.commands().isEmpty() ? "" : app.commands().getFirst();
    JsonObject bot =
        object(
            "id", app.botUserId(),
            "name", app.name(),
            "app", workspace.user(app.botUserId()).handle());
    return object(
        "workspace", object("id", app.teamId(), "name", app.teamName(), "bot", bot),
        "command", command,
        "people", workspace.users().all().stream().map(this::person).toList(),
        "groups",
            workspace.groups().all().stream()
                .map(group ->
                    object(
                        "id", group.id(),
                        "handle", group.handle(),
                        "name", group.name(),
                        "members", group.members()))
                .toList(),
        "shortcuts",
            app.shortcuts().stream()
                .map(each ->
                    object(
                        "type", each.type(),
                        "name", each.name(),
                        "callback_id", each.callbackId()))
                .toList());
  }

  private JsonObject person(User user) {
    return object(
        "id", user.id(),
        "name", user.name(),
        "handle", user.handle(),
        "title", user.title(),
        "colour", user.colour(),
        "initials", initials(user.name()),
        "admin", user.is(User.Role.ADMIN) || user.is(User.Role.OWNER),
        "deactivated", user.is(User.Role.DEACTIVATED),
        "bot", user.is(User.Role.BOT) || user.id().equals("USLACKBOT"),
        "guest", user.is(User.Role.GUEST),
        "outside", isOutside(user),
        "tz", user.tz());
  }

  /** Whether they belong to another organisation, and so see its shared channels alone. */
  private boolean isOutside(User user) {
    return !user.teamId().equals(workspace.app().teamId());
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  JsonObject of(Person person) {
    JsonArray channels = new JsonArray();
    JsonArray directs = new JsonArray();
    boolean open = !isOutside(person.user());
    if (open) {
      workspace.direct(person.id());
    }
    for (Channel channel : workspace.channels().all()) {
      boolean member = channel.has(person.id());
      if (channel.kind() == Channel.Kind.DIRECT && member) {
        directs.add(
            object(
                "id", channel.id(),
                "with", workspace.app().botUserId(),
                "messages", messages(channel, person)));
      } else if (!channel.archived()
          && (member || (open && channel.kind() == Channel.Kind.PUBLIC))) {
        channels.add(
            object(
                "id", channel.id(),
                "name", channel.name(),
                "private", channel.kind() == Channel.Kind.PRIVATE,
                "topic", channel.topic(),
                "member", member,
                "messages", messages(channel, person)));
      }
    }
    List<View> modals = person.modals();
    return object(
        "channels",
        channels,
        "dms",
        directs,
        "home",
        person.home().map(this::view).orElse(null),
        "modal",
        modals.isEmpty() ? null : view(modals.getLast()),
        "modalDepth",
        modals.size());
  }

  private List<JsonObject> messages(Channel channel, Person reader) {
    List<Message> all = workspace.messages().in(channel.id(), reader.id());
    return all.subList(Math.max(0, all.size() - MESSAGES), all.size()).stream()
        .map(this::message)
        .toList();
  }

  private JsonObject message(Message message) {
    JsonArray reactions = new JsonArray();
    message
        .reactions()
        .forEach((name, users) -> reactions.add(object("name", name, "users", users)));
    return object(
        "ts",
        message.ts(),
        "thread_ts",
        message.threadTs(),
        "subtype",
        message.subtype(),
        "user",
        message.user(),
        "username",
        Json.string(message.content(), "username"),
        "text",
        message.text(),
        "blocks",
        message.blocks().isEmpty() ? null : withPictures(message.blocks()),
        "attachments",
        Json.list(message.content(), "attachments"),
        "ephemeral",
        message.onlyFor() != null,
        "edited",
        message.editedTs() != null,
        "reactions",
        reactions,
        "time",
        new BigDecimal(message.ts()),
        "files",
        message.files().stream().map(this::file).toList());
  }

  private JsonElement file(String id) {
    return workspace
        .files()
        .find(id)
        .<JsonElement>map(file -> object("id", id, "url", address(file), "alt", alt(file)))
        .orElse(JsonNull.INSTANCE);
  }

  private static String address(SlackFile file) {
    return "/files/" + file.id() + "/" + file.name();
  }

  private static String alt(SlackFile file) {
    return file.altText().isEmpty() ? file.title() : file.altText();
  }

  /** Pictures that were uploaded get an address under which the page can show them. */
  private JsonArray withPictures(JsonArray blocks) {
    JsonArray copy = blocks.deepCopy();
    for (JsonObject image : Elements.images(copy)) {
      @Nullable String id = Json.string(Json.child(image, "slack_file"), "id");
      workspace.files().find(id).ifPresent(file -> image.addProperty("image_url", address(file)));
    }
    return copy;
  }

  private JsonObject view(View view) {
    JsonObject definition = view.definition();
    return object(
        "id", view.id(),
        "type", view.type(),
        "title", definition.get("title"),
        "submit", definition.get("submit"),
        "close", definition.get("close"),
        "blocks", withPictures(Json.list(definition, "blocks")),
        "errors", view.errors().isEmpty() ? null : view.errors(),
        "values", view.values(),
        "hash", view.hash());
  }
}
