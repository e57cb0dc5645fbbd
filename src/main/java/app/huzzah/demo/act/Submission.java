package app.huzzah.demo.act;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.block.Inputs;
import app.huzzah.demo.delivery.Answer;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.View;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Optional;

/** A modal is submitted: what Slack checks itself, and how it obeys the app's answer. */
final class Submission {
  /**
   * What Slack's client says under a form when the app did not answer well; it stands under no
   * field.
   */
  static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Parts parts;
  private final Interactions interactions;

  Submission(Parts parts, Interactions interactions) {
    this.parts = parts;
    this.interactions = interactions;
  }

  Optional<Delivery> of(View opened, JsonObject entered) {
    View view = parts.views().enter(parts.views().find(opened.id(), null), entered);
    JsonObject complaints =
        Inputs.complaints(Json.list(view.definition(), "blocks"), view.values());
    parts.views().complain(view, complaints);
    if (!complaints.isEmpty()) {
      return Optional.empty();
    }
    Delivery delivery = interactions.submission(view.withErrors(complaints));
    try {
      obey(view, delivery.answer());
    } catch (Refused | JsonParseException e) {
      trouble(view);
    }
    return Optional.of(delivery);
  }

  private void obey(View submitted, Answer answer) {
    if (!answer.isOk()) {
      trouble(submitted);
      return;
    }
    JsonObject said = answer.body().isBlank() ? new JsonObject() : Json.parseObject(answer.body());
    switch (Json.string(said, "response_action", "")) {
      case "errors" -> {
        JsonObject errors = Json.child(said, "errors");
        parts.views().complain(current(submitted), errors == null ? new JsonObject() : errors);
      }
      case "update" ->
          parts.views().update(current(submitted), parts.views().definition(said), null);
      case "push" -> parts.views().push(current(submitted), parts.views().definition(said));
      case "clear" -> parts.views().clear(submitted.user());
      case "" -> parts.views().close(submitted);
      default -> trouble(submitted);
    }
  }

  /** The app may have updated the view while it was asked. */
  private View current(View submitted) {
    return parts.views().find(submitted.id(), null);
  }

  private void trouble(View view) {
    parts
        .workspace()
        .modals()
        .find(view.id())
        .ifPresent(open -> parts.views().complain(open, object("", TROUBLE)));
  }
}
