package app.huzzah.demo.web;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.act.Person;
import app.huzzah.demo.act.Place;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** What the page asks for and what it sends: each request is one person's doing. */
final class PageApi {
  private final Parts parts;
  private final PageState state;
  private final Map<String, Function<JsonObject, JsonObject>> routes;

  PageApi(Parts parts) {
    this.parts = parts;
    this.state = new PageState(parts.workspace());
    this.routes =
        Map.ofEntries(
            Map.entry("GET /people", body -> state.people()),
            Map.entry("GET /state", body -> state.of(as(body))),
            Map.entry("POST /send", this::send),
            Map.entry("POST /action", this::act),
            Map.entry("POST /submit", this::submit),
            Map.entry("POST /close", this::close),
            Map.entry("POST /home", this::home),
            Map.entry("POST /react", this::react),
            Map.entry("POST /edit", this::edit),
            Map.entry("POST /delete", this::delete),
            Map.entry("POST /shortcut", this::shortcut),
            Map.entry("POST /options", this::options));
  }

  /**
   * Answers one request.
   *
   * @param route such as {@code POST /send}
   * @throws NoSuchElementException where something named does not exist, with a sentence for a
   *     person
   * @throws Refused where Slack would not do it
   */
  JsonObject answer(String route, JsonObject body) {
    Function<JsonObject, JsonObject> found = routes.get(route);
    if (found == null) {
      throw new NoSuchElementException("There is nothing at " + route);
    }
    return found.apply(body);
  }

  private Person as(JsonObject body) {
    User user = parts.workspace().user(Json.string(body, "as", ""));
    if (user.is(User.Role.DEACTIVATED) || user.is(User.Role.BOT)) {
      throw new NoSuchElementException(user.name() + " cannot speak here");
    }
    return new Person(parts, user.id());
  }

  private JsonObject send(JsonObject body) {
    Person person = as(body);
    String channel = Json.string(body, "channel", "");
    String text = Json.string(body, "text", "");
    String thread = Json.string(body, "thread_ts");
    if (text.isBlank()) {
      throw new NoSuchElementException("Write something first");
    }
    if (text.startsWith("/me ")) {
      person.emotes(channel, text.substring("/me ".length()));
    } else if (text.startsWith("/") && thread != null) {
      // Not a command in a thread; Slackbot says so, there.
      person.triesInThread(message(channel, thread), text);
    } else if (text.startsWith("/")) {
      try {
        person.types(channel, text);
      } catch (NoSuchElementException e) {
        return new JsonObject(); // Slackbot has told them already.
      }
    } else if (thread == null) {
      person.says(channel, text);
    } else {
      person.repliesTo(message(channel, thread), text);
    }
    return new JsonObject();
  }

  private Message message(String channel, String ts) {
    return parts
        .workspace()
        .messages()
        .find(parts.workspace().channel(channel).id(), ts)
        .orElseThrow(() -> new NoSuchElementException("This message is gone"));
  }

  private Message message(JsonObject body) {
    return message(Json.string(body, "channel", ""), Json.string(body, "ts", ""));
  }

  private Place place(JsonObject body) {
    JsonObject container = Json.child(body, "container");
    String view = Json.string(container, "view_id", Json.string(body, "view_id", ""));
    if (view.isEmpty() && container != null) {
      return new Place.InMessage(message(container));
    }
    return new Place.InView(parts.views().find(view, null));
  }

  private static JsonObject entered(JsonObject body) {
    JsonObject values = Json.child(Json.child(body, "state"), "values");
    return values == null ? new JsonObject() : values;
  }

  private JsonObject act(JsonObject body) {
    JsonObject action = Json.child(body, "action");
    if (action == null) {
      throw new NoSuchElementException("Which element was it?");
    }
    return heard(as(body).acts(place(body), action, entered(body)));
  }

  /** What Slack shows beside an element when the app did not answer well. */
  private static JsonObject heard(Delivery delivery) {
    if (!delivery.answer().isOk()) {
      throw new NoSuchElementException(
          delivery.status() == 0
              ? "The app did not answer in time"
              : "The app answered with status code " + delivery.status());
    }
    return new JsonObject();
  }

  private JsonObject submit(JsonObject body) {
    Optional<Delivery> delivery =
        as(body).submits(parts.views().find(Json.string(body, "view_id"), null), entered(body));
    if (delivery.isPresent() && !delivery.get().answer().isOk()) {
      throw new NoSuchElementException("We had some trouble connecting. Try again?");
    }
    return new JsonObject();
  }

  private JsonObject close(JsonObject body) {
    as(body).closes(parts.views().find(Json.string(body, "view_id"), null));
    return new JsonObject();
  }

  private JsonObject home(JsonObject body) {
    as(body).opensHome();
    return new JsonObject();
  }

  private JsonObject react(JsonObject body) {
    String name = Json.string(body, "name", "").replace(":", "");
    if (Json.flag(body, "on")) {
      as(body).reacts(message(body), name);
    } else {
      as(body).unreacts(message(body), name);
    }
    return new JsonObject();
  }

  private JsonObject edit(JsonObject body) {
    as(body).edits(message(body), Json.string(body, "text", ""));
    return new JsonObject();
  }

  private JsonObject delete(JsonObject body) {
    as(body).deletes(message(body));
    return new JsonObject();
  }

  private JsonObject shortcut(JsonObject body) {
    String callback = Json.string(body, "callback_id", "");
    return heard(
        Json.string(body, "ts") == null
            ? as(body).shortcut(callback)
            : as(body).shortcut(callback, message(body)));
  }

  private JsonObject options(JsonObject body) {
    JsonObject found =
        as(body)
            .looksFor(
                place(body),
                Json.string(body, "block_id", ""),
                Json.string(body, "action_id", ""),
                Json.string(body, "value", ""));
    JsonArray groups = Json.list(found, "option_groups");
    return groups.isEmpty()
        ? object("options", Json.list(found, "options"))
        : object("option_groups", groups);
  }
}
