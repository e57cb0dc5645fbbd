package app.huzzah.demo.talk;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.block.BlockKit;
import app.huzzah.demo.block.Inputs;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.View;
import app.huzzah.demo.model.Workspace;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opening, stacking, changing and closing views. */
public final class ViewDesk {
  private static final int DEEPEST = 3;
  private final Workspace workspace;
  private final Content contents;
  private final CurrentConversation conversation;

  public ViewDesk(Workspace workspace) {
    this.workspace = workspace;
    this.conversation = new CurrentConversation(workspace);
    this.contents = new Content(workspace);
  }

  /** What the app sent as {@code view}, with ids where it gave none; refused where Slack would. */
  public JsonObject definition(JsonObject sent) {
    JsonElement given = Content.parsed(sent, "view", "invalid_arguments");
    if (!given.isJsonObject()) {
      throw Refused.because("invalid_arguments", List.of("missing required field: view"));
    }
    JsonObject view = given.getAsJsonObject().deepCopy();
    List<String> problems = BlockKit.problemsOfView(view);
    if (!problems.isEmpty()) {
      throw Refused.because("invalid_arguments", problems);
    }
    if (BlockKit.isTooLarge(view)) {
      throw new Refused("view_too_large");
    }
    contents.requireFiles(Json.list(view, "blocks"));
    view.add(
        "blocks", BlockKit.withIds(Json.list(view, "blocks"), () -> workspace.ids().letters(5)));
    return view;
  }

  /**
   * A new modal; it takes the place of those that were open.
   *
   * @param here the conversation from which it was asked for; null where there was none
   */
  public View open(String user, JsonObject definition, @Nullable String here) {
    requireModal(definition);
    requireFreshExternalId(definition);
    return workspace.atomically(() -> {
      clear(user);
      String id = workspace.ids().next("V");
      JsonObject values =
          conversation.chosenIn(Json.list(definition, "blocks"), fresh(definition), here);
      return put(new View(id, user, definition, hash(), id, null, values, none()));
    });
  }

  /** A modal on top of this one. */
  public View push(View below, JsonObject definition) {
    requireModal(definition);
    requireFreshExternalId(definition);
    return workspace.atomically(() -> {
      if (workspace.modalsOf(below.user()).size() >= DEEPEST) {
        throw new Refused("push_limit_reached");
      }
      String id = workspace.ids().next("V");
      return put(
          new View(
              id,
              below.user(),
              definition,
              hash(),
              below.root(),
              below.id(),
              fresh(definition),
              none()));
    });
  }

  /**
   * Other content for a view; what the person entered stays where the same field is still there.
   */
  public View update(View view, JsonObject definition, @Nullable String expectedHash) {
    if (expectedHash != null && !expectedHash.isEmpty() && !expectedHash.equals(view.hash())) {
      throw new Refused("hash_conflict");
    }
    String fresh = hash();
    return change(
        view,
        current ->
            current
                .withDefinition(definition, fresh)
                .withValues(Inputs.values(Json.list(definition, "blocks"), current.values())));
  }

  /** The app's Home of this person. */
  public View publish(String user, JsonObject definition, @Nullable String expectedHash) {
    if (!Json.string(definition, "type", "").equals("home")) {
      throw Refused.because(
          "invalid_arguments",
          List.of("must be one of the allowed values: home [json-pointer:/view/type]"));
    }
    return workspace.atomically(() ->
        workspace
            .homes()
            .find(user)
            .map(home -> update(home, definition, expectedHash))
            .orElseGet(() -> {
              String id = workspace.ids().next("V");
              return put(
                  new View(id, user, definition, hash(), id, null, fresh(definition), none()));
            }));
  }

  /** An open modal or a Home, by its id or the app's own; refuses with not_found. */
  public View find(@Nullable String id, @Nullable String externalId) {
    return workspace
        .modals()
        .find(id)
        .or(() -> workspace.homes().first(home -> home.id().equals(id)))
        .or(() ->
            workspace
                .modals()
                .first(view -> externalId != null && externalId.equals(external(view))))
        .orElseThrow(() -> new Refused("not_found"));
  }

  /** What the person entered so far. */
  public View enter(View view, JsonObject entered) {
    return change(
        view,
        current ->
            current.withValues(
                Inputs.values(
                    Json.list(current.definition(), "blocks"), merged(current.values(), entered))));
  }

  private static JsonObject merged(JsonObject former, JsonObject entered) {
    JsonObject all = former.deepCopy();
    for (String block : entered.keySet()) {
      JsonObject given = Json.child(entered, block);
      JsonObject known = Json.child(all, block);
      JsonObject target = known == null ? new JsonObject() : known;
      if (given != null) {
        given.entrySet().forEach(each -> target.add(each.getKey(), each.getValue()));
      }
      all.add(block, target);
    }
    return all;
  }

  public View complain(View view, JsonObject errors) {
    return change(view, current -> current.withErrors(errors));
  }

  /** Closes one modal; those on top of it go too. */
  public void close(View view) {
    workspace.atomically(() -> {
      for (View above : workspace.modalsOf(view.user())) {
        if (view.id().equals(above.previous())) {
          close(above);
        }
      }
      return workspace.modals().remove(view.id());
    });
  }

  /** Closes all modals of this person. */
  public void clear(String user) {
    workspace.modalsOf(user).forEach(view -> workspace.modals().remove(view.id()));
  }

  /** A view that was closed meanwhile stays closed. */
  private View change(View view, UnaryOperator<View> how) {
    return view.type().equals("home")
        ? workspace.homes().change(view.user(), how).orElseGet(() -> how.apply(view))
        : workspace.modals().change(view.id(), how).orElseGet(() -> how.apply(view));
  }

  private View put(View view) {
    return view.type().equals("home")
        ? workspace.homes().put(view.user(), view)
        : workspace.modals().put(view.id(), view);
  }

  private void requireModal(JsonObject definition) {
    if (!Json.string(definition, "type", "").equals("modal")) {
      throw Refused.because(
          "invalid_arguments",
          List.of("must be one of the allowed values: modal [json-pointer:/view/type]"));
    }
  }

  private void requireFreshExternalId(JsonObject definition) {
    String external = Json.string(definition, "external_id", "");
    if (!external.isEmpty()
        && workspace.modals().first(view -> external.equals(external(view))).isPresent()) {
      throw new Refused("duplicate_external_id");
    }
  }

  private static String external(View view) {
    return Json.string(view.definition(), "external_id", "");
  }

  private static JsonObject fresh(JsonObject definition) {
    return Inputs.values(Json.list(definition, "blocks"), new JsonObject());
  }

  private static JsonObject none() {
    return object();
  }

  private String hash() {
    return workspace.time().seconds() + "." + workspace.ids().letters(8);
  }
}
