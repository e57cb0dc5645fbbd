package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.demo.act.Person;
import app.huzzah.demo.act.Place;
import app.huzzah.demo.act.Values;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.View;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionTest {
  private final AtomicReference<String> trigger = new AtomicReference<>("");
  private Rooms rooms;
  private Person mia;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
    mia = rooms.slack.as("mia");
    rooms.bot.answers(request -> {
      JsonObject payload = request.json();
      String inPayload = Json.string(payload, "trigger_id", "");
      trigger.set(inPayload.isEmpty() ? request.form().getOrDefault("trigger_id", "") : inPayload);
      return PlainBot.Reply.empty();
    });
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  @Test
  void aClickCarriesTheMessageTheActionAndAnAddressForAnswers() {
    Message message = withButton();
    mia.clicks(message, "boost");

    JsonObject payload = rooms.bot.interaction();
    assertThat(Json.string(payload, "type")).isEqualTo("block_actions");
    assertThat(Json.string(Json.child(payload, "user"), "id")).isEqualTo("U0MIA00000");
    assertThat(Json.string(Json.child(payload, "channel"), "id")).isEqualTo("C0WINS0000");
    JsonObject container = Json.child(payload, "container");
    assertThat(Json.string(container, "type")).isEqualTo("message");
    assertThat(Json.string(container, "message_ts")).isEqualTo(message.ts());
    assertThat(Json.string(Json.child(payload, "message"), "text")).isEqualTo("Bravo");
    JsonObject action = Json.objects(payload, "actions").getFirst();
    assertThat(Json.string(action, "action_id")).isEqualTo("boost");
    assertThat(Json.string(action, "value")).isEqualTo("r1");
    assertThat(Json.string(action, "type")).isEqualTo("button");
    assertThat(action.keySet()).contains("block_id", "action_ts", "text");
    assertThat(payload.keySet()).contains("trigger_id", "api_app_id", "team", "response_url");
  }

  @Test
  void anAnswerReplacesDeletesOrAddsAndFiveAreAllowed() {
    Message message = withButton();
    mia.clicks(message, "boost");
    String url = Json.string(rooms.bot.interaction(), "response_url", "");

    answer(url, "text", "only you");
    assertThat(mia.privately("#wins")).extracting(Message::text).containsExactly("only you");
    answer(url, "text", "for all", "response_type", "in_channel");
    answer(url, "text", "Bravo, boosted", "replace_original", true);
    assertThat(rooms.slack.messages("#wins"))
        .extracting(Message::text)
        .containsExactly("Bravo, boosted", "for all");
    assertThat(answer(url)).isEqualTo(400);
    assertThat(answer(url, "delete_original", true)).isEqualTo(200);
    assertThat(rooms.slack.messages("#wins")).hasSize(1);
    assertThat(answer(url, "text", "a sixth")).isEqualTo(404);
  }

  @Test
  void anAnswerMayBeLostOrLimited() {
    mia.types("#wins", "/huzzah");
    String url = rooms.bot.heard().form().getOrDefault("response_url", "");
    rooms.slack.faults().next("response_url", 1, new Fault.RateLimited(3));
    assertThat(answer(url, "text", "now")).isEqualTo(429);
    assertThat(answer(url, "text", "now")).isEqualTo(200);
    assertThat(rooms.slack.calls("response_url")).hasSize(2);
  }

  @Test
  void aClosedFormStaysClosedWhateverIsStillClickedInIt() {
    mia.types("#wins", "/huzzah");
    open(trigger.get());
    View form = mia.modal().orElseThrow();
    mia.closes(form);
    mia.chooses(form, "pick", "win");
    assertThat(mia.modal()).isEmpty();
  }

  @Test
  void anAnswerAfterHalfAnHourIsTooLate() {
    mia.types("#wins", "/huzzah");
    String url = rooms.bot.heard().form().getOrDefault("response_url", "");
    rooms.passes(Duration.ofMinutes(31));
    assertThat(answer(url, "text", "late")).isEqualTo(404);
  }

  @Test
  void anEphemeralMessageCanBeReplacedByAnAnswer() {
    rooms.bot.calls(
        rooms.slack,
        "chat.postEphemeral",
        "channel",
        "C0WINS0000",
        "user",
        "U0MIA00000",
        "text",
        "Undo?",
        "blocks",
        blocks());
    mia.clicks(mia.privately("#wins").getFirst(), "boost");
    JsonObject payload = rooms.bot.interaction();
    assertThat(Json.flag(Json.child(payload, "container"), "is_ephemeral")).isTrue();
    assertThat(payload.has("message")).isFalse();

    answer(Json.string(payload, "response_url", ""), "text", "Undone", "replace_original", true);
    assertThat(mia.privately("#wins")).extracting(Message::text).containsExactly("Undone");
    assertThat(rooms.slack.as("ben").reads("#wins")).isEmpty();
  }

  @Test
  void aTriggerIsGoodOnceAndForThreeSeconds() {
    mia.types("#wins", "/huzzah");
    assertThat(open(trigger.get())).isEmpty();
    assertThat(open(trigger.get())).isEqualTo("exchanged_trigger_id");
    assertThat(open("12345.98765.abcd2358fdea")).isEqualTo("invalid_trigger_id");
    mia.types("#wins", "/huzzah");
    rooms.passes(Duration.ofMillis(3_001));
    assertThat(open(trigger.get())).isEqualTo("expired_trigger_id");
  }

  @Test
  void viewsAreStackedUpdatedAndClosed() {
    mia.types("#wins", "/huzzah");
    open(trigger.get());
    View first = mia.modal().orElseThrow();

    rooms.bot.answers(
        request -> PlainBot.Reply.json("response_action", "push", "view", CommandTest.form()));
    mia.submits(first, Values.of("why", "because").and("who", "ben"));
    View second = mia.modal().orElseThrow();
    assertThat(mia.modals()).hasSize(2);
    assertThat(second.previous()).isEqualTo(first.id());

    JsonObject renamed =
        Json.with(CommandTest.form(), "title", object("type", "plain_text", "text", "Other"));
    rooms.bot.answers(request -> PlainBot.Reply.json("response_action", "update", "view", renamed));
    mia.submits(second, Values.of("why", "so").and("who", "ben"));
    assertThat(mia.modal().orElseThrow().title()).isEqualTo("Other");

    rooms.bot.answers(request -> PlainBot.Reply.json("response_action", "clear"));
    mia.submits(mia.modal().orElseThrow(), Values.none());
    assertThat(mia.modals()).isEmpty();
  }

  @Test
  void anUpdateKeepsWhatWasEnteredAndMindsTheHash() {
    mia.types("#wins", "/huzzah");
    open(trigger.get());
    View view = mia.modal().orElseThrow();
    mia.acts(
        new Place.InView(view),
        object(
            "type", "plain_text_input", "block_id", "why", "action_id", "text", "value", "typed"),
        new JsonObject());
    JsonObject answer =
        rooms.bot.calls(
            rooms.slack,
            "views.update",
            "view_id",
            view.id(),
            "hash",
            view.hash(),
            "view",
            CommandTest.form());
    assertThat(answer.toString()).contains("\"value\":\"typed\"");
    assertThat(
            rooms
                .bot
                .calls(
                    rooms.slack,
                    "views.update",
                    "view_id",
                    view.id(),
                    "hash",
                    view.hash(),
                    "view",
                    CommandTest.form())
                .toString())
        .contains("hash_conflict");
  }

  @Test
  void closingIsToldOnlyWhereTheViewAsksForIt() {
    mia.types("#wins", "/huzzah");
    open(trigger.get());
    mia.closes(mia.modal().orElseThrow());
    assertThat(rooms.bot.requests()).hasSize(1);

    mia.types("#wins", "/huzzah");
    rooms.bot.calls(
        rooms.slack,
        "views.open",
        "trigger_id",
        trigger.get(),
        "view",
        Json.with(CommandTest.form(), "notify_on_close", true));
    mia.closes(mia.modal().orElseThrow());
    assertThat(Json.string(rooms.bot.interaction(), "type")).isEqualTo("view_closed");
    assertThat(mia.modal()).isEmpty();
  }

  @Test
  void aBotThatFailsOnAFormLeavesItOpen() {
    mia.types("#wins", "/huzzah");
    open(trigger.get());
    rooms.bot.answers(request -> new PlainBot.Reply(500, "text/plain", ""));
    mia.submits(mia.modal().orElseThrow(), Values.of("why", "x").and("who", "ben"));
    assertThat(mia.modal().orElseThrow().errors().toString()).contains("trouble connecting");
    assertThat(rooms.slack.deliveries()).as("not tried again").hasSize(2);
  }

  @Test
  void theHomeIsPublishedForOnePerson() {
    JsonObject home = object("type", "home", "blocks", blocks());
    rooms.bot.calls(rooms.slack, "views.publish", "user_id", "U0MIA00000", "view", home);
    View view = mia.home().orElseThrow();
    assertThat(rooms.slack.as("ben").home()).isEmpty();

    mia.clicks(view, "boost");
    JsonObject payload = rooms.bot.interaction();
    assertThat(Json.string(Json.child(payload, "container"), "view_id")).isEqualTo(view.id());
    assertThat(payload.has("response_url")).isFalse();
  }

  @Test
  void shortcutsAndMenusThatAskTheApp() {
    mia.shortcut("give");
    assertThat(Json.string(rooms.bot.interaction(), "type")).isEqualTo("shortcut");
    Message said = rooms.slack.as("ben").says("#quiet", "I did it");
    mia.shortcut("give_for_message", said);
    JsonObject payload = rooms.bot.interaction();
    assertThat(Json.string(payload, "type")).isEqualTo("message_action");
    assertThat(Json.string(Json.child(payload, "message"), "user")).isEqualTo("U0BEN00000");
    assertThat(payload.keySet()).contains("response_url", "trigger_id", "message_ts");

    mia.types("#wins", "/huzzah");
    open(trigger.get());
    rooms.bot.answers(request ->
        PlainBot.Reply.json(
            "options",
            List.of(object("text", object("type", "plain_text", "text", "A"), "value", "a"))));
    JsonObject found =
        mia.looksFor(new Place.InView(mia.modal().orElseThrow()), "who", "people", "mi");
    assertThat(Json.objects(found, "options")).hasSize(1);
    assertThat(Json.string(rooms.bot.interaction(), "value")).isEqualTo("mi");
  }

  @Test
  void aMenuOfConversationsBeginsWithTheOneThatTheFormWasOpenedIn() {
    mia.types("#wins", "/huzzah");
    assertThat(proposed("public", "private")).isEqualTo("C0WINS0000");
    mia.types("#leaders", "/huzzah");
    assertThat(proposed("public", "private")).isEqualTo("C0LEADERS0");
    mia.types("#leaders", "/huzzah");
    assertThat(proposed("public")).as("left out by the filter").isEmpty();
    mia.types("dm", "/huzzah");
    assertThat(proposed("public", "private")).isEmpty();
    mia.shortcut("from_anywhere");
    assertThat(proposed("public", "private")).isEmpty();
    mia.shortcut("about_this", rooms.slack.as("ben").says("#quiet", "I did it"));
    assertThat(proposed("public", "private")).isEqualTo("C0QUIET000");
  }

  /** What the menu of a form that opens now has chosen; empty where nothing. */
  private String proposed(String... kinds) {
    JsonObject menu =
        object(
            "type",
            "conversations_select",
            "action_id",
            "where",
            "default_to_current_conversation",
            true,
            "filter",
            object("include", List.of(kinds)));
    JsonObject label = object("type", "plain_text", "text", "Where?");
    JsonObject input =
        object(
            "type",
            "input",
            "block_id",
            "where",
            "optional",
            true,
            "label",
            label,
            "element",
            menu);
    JsonObject view = Json.with(CommandTest.form(), "blocks", List.of(input));
    rooms.bot.calls(rooms.slack, "views.open", "trigger_id", trigger.get(), "view", view);
    mia.submits(mia.modal().orElseThrow(), Values.none());
    JsonObject values =
        Json.child(Json.child(Json.child(rooms.bot.interaction(), "view"), "state"), "values");
    JsonObject where = Json.child(Json.child(values, "where"), "where");
    return Json.string(where, "selected_conversation", "");
  }

  @Test
  void aMenuShowsNoMoreThanAHundredOfTheAppsOptions() {
    mia.types("#wins", "/huzzah");
    open(trigger.get());
    Place form = new Place.InView(mia.modal().orElseThrow());
    for (int count : new int[] {0, 100, 101}) {
      List<JsonObject> options =
          IntStream.range(0, count)
              .mapToObj(n ->
                  object("text", object("type", "plain_text", "text", "O" + n), "value", "o" + n))
              .toList();
      rooms.bot.answers(request -> PlainBot.Reply.json("options", options));
      JsonObject shown = mia.looksFor(form, "who", "people", "o");
      assertThat(Json.objects(shown, "options")).hasSize(count > 100 ? 0 : count);
    }
  }

  @Test
  void aFieldOfNumbersMindsItsBounds() {
    JsonObject points =
        object(
            "type",
            "number_input",
            "action_id",
            "in",
            "is_decimal_allowed",
            false,
            "min_value",
            "1",
            "max_value",
            "5");
    JsonObject label = object("type", "plain_text", "text", "Points");
    JsonObject view =
        Json.with(
            CommandTest.form(),
            "blocks",
            List.of(
                object("type", "input", "block_id", "points", "label", label, "element", points)));
    mia.types("#wins", "/huzzah");
    rooms.bot.calls(rooms.slack, "views.open", "trigger_id", trigger.get(), "view", view);
    View open = mia.modal().orElseThrow();
    for (String wrong : List.of("0", "6", "2.5", "many")) {
      assertThat(mia.submits(open, Values.of("points", wrong))).as(wrong).isEmpty();
      assertThat(mia.modal().orElseThrow().errors().has("points")).isTrue();
    }
    assertThat(mia.submits(open, Values.of("points", "5"))).isPresent();
    assertThat(rooms.bot.interaction().toString()).contains("\"value\":\"5\"");
  }

  @Test
  void onlyTheAuthorEditsAndOnlyAdminsDeleteWhatOthersWrote() {
    Message bens = rooms.slack.as("ben").says("#wins", "mine");
    assertThatThrownBy(() -> mia.edits(bens, "hers")).hasMessage("cant_update_message");
    assertThatThrownBy(() -> rooms.slack.as("zoe").deletes(bens)).hasMessage("cant_delete_message");
    mia.deletes(bens);
    assertThat(rooms.slack.messages("#wins")).isEmpty();
  }

  @Test
  void aClickInAThreadNamesTheThread() {
    Message parent = rooms.slack.as("ben").says("#wins", "I fixed it");
    rooms.bot.calls(
        rooms.slack,
        "chat.postMessage",
        "channel",
        "C0WINS0000",
        "text",
        "Bravo",
        "thread_ts",
        parent.ts(),
        "blocks",
        blocks());
    mia.clicks(rooms.slack.messages("#wins").getLast(), "boost");
    JsonObject payload = rooms.bot.interaction();
    assertThat(Json.string(Json.child(payload, "container"), "thread_ts")).isEqualTo(parent.ts());
    assertThat(Json.string(Json.child(payload, "message"), "thread_ts")).isEqualTo(parent.ts());
  }

  private String open(String triggerId) {
    JsonObject answer =
        rooms.bot.calls(
            rooms.slack, "views.open", "trigger_id", triggerId, "view", CommandTest.form());
    return Json.string(answer, "error", "");
  }

  private int answer(String url, Object... pairs) {
    return rooms.bot.posts(url, object(pairs)).statusCode();
  }

  private static List<JsonObject> blocks() {
    JsonObject button =
        object(
            "type", "button",
            "action_id", "boost",
            "value", "r1",
            "text", object("type", "plain_text", "text", "Boost"));
    return List.of(object("type", "actions", "elements", List.of(button)));
  }

  private Message withButton() {
    rooms.bot.calls(
        rooms.slack,
        "chat.postMessage",
        "channel",
        "C0WINS0000",
        "text",
        "Bravo",
        "blocks",
        blocks());
    return rooms.slack.messages("#wins").getFirst();
  }
}
