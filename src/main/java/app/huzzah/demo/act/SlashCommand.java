package app.huzzah.demo.act;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.delivery.Answer;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.NoSuchElementException;

/** A person uses a slash command, and sees what the app or, where it fails, Slack says. */
final class SlashCommand {
  private final Parts parts;
  private final String typist;

  SlashCommand(Parts parts, String typist) {
    this.parts = parts;
    this.typist = typist;
  }

  Delivery send(Channel channel, String command, String text) {
    if (!parts.workspace().app().commands().contains(command)) {
      parts.posting().bySlackFor(typist, channel, command + " is not a valid command.");
      throw new NoSuchElementException(command + " is not a valid command.");
    }
    Delivery delivery =
        new Interactions(parts, parts.workspace().user(typist)).command(channel, command, text);
    String failed = show(channel, delivery.answer());
    if (!failed.isEmpty()) {
      parts
          .posting()
          .bySlackFor(typist, channel, command + " failed with the error \"" + failed + "\"");
    }
    return delivery;
  }

  /** Shows the app's answer; returns Slack's word for what went wrong, empty where nothing did. */
  private String show(Channel channel, Answer answer) {
    if (answer instanceof Answer.TimedOut) {
      return "operation_timeout";
    }
    if (!answer.isOk()) {
      return "dispatch_failed";
    }
    if (answer.body().isBlank()) {
      return "";
    }
    try {
      parts.urls().show(typist, channel, null, said(answer));
      return "";
    } catch (Refused e) {
      return e.error();
    }
  }

  /** What the app said, as JSON; plain words are a text. */
  static JsonObject said(Answer answer) {
    try {
      JsonObject json = Json.parseObject(answer.body());
      return json.isEmpty() ? object("text", answer.body()) : json;
    } catch (JsonParseException e) {
      return object("text", answer.body());
    }
  }
}
