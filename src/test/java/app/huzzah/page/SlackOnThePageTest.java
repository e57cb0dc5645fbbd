package app.huzzah.page;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.Options;
import app.huzzah.demo.PlainBot;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.demo.model.User.Role;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on the page with messages and forms, whatever app is behind it. */
@NeedsChromium
class SlackOnThePageTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static Browser browser;

  private PlainBot bot;
  private PretendSlack slack;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open(Chromium.installed().orElseThrow());
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void start() throws IOException {
    Seed seed =
        Seed.named("Small & Co", "small")
            .app("Huzzah", "/huzzah")
            .shortcut("global", "Give a shout-out", "give_shoutout")
            .shortcut("message", "Recognise this", "recognise_this")
            .person("mia", "Mia Rossi", "Designer", "Europe/Rome", Role.ADMIN)
            .person("ben", "Ben Ito", "Engineer", "Asia/Tokyo")
            .channel("wins", "What went well");
    bot = new PlainBot();
    slack = PretendSlack.start(Options.of(() -> NOW, new Random(7), seed));
    slack.deliverTo(bot.url());
    browser.opens(slack.pageUrl(), "mia").goesTo("wins");
  }

  @AfterEach
  void stop() {
    browser.leaves();
    slack.close();
    bot.close();
    assertThat(browser.complaints()).as("errors on the page").isEmpty();
  }

  private Message first() {
    return slack.messages("#wins").getFirst();
  }

  @Test
  void oneReactsRepliesEditsAndDeletes() {
    slack.as("ben").says("#wins", "I fixed the build");
    browser.does("muscle", "I fixed the build").sees("reaction", "1");
    assertThat(first().reactions()).containsKey("muscle");
    browser.clicks("reaction").seesNo("reaction");
    assertThat(first().reactions()).isEmpty();

    browser.does("reply", "I fixed the build").replies("thanks @ben for staying");
    browser.sees("thread-messages", "I fixed the build", "thanks @Ben Ito for staying");
    assertThat(slack.messages("#wins").getLast().threadTs()).isEqualTo(first().ts());
    bot.calls(
        slack,
        "chat.postEphemeral",
        "channel",
        "C0WINS0000",
        "user",
        "U0MIA00000",
        "text",
        "19 points left",
        "thread_ts",
        first().ts());
    browser.sees("thread-messages", "Only visible to you", "19 points left");
    browser.sees("replies", "1 reply, a note only for you");
    browser.clicks("thread-close");

    browser.types("thanks @ben").chooses("Edit message", "thanks @Ben");
    browser.rewrites("thanks @ben :trophy:").reads("thanks @Ben Ito 🏆", "(edited)");
    assertThat(slack.messages("#wins").getLast().text()).isEqualTo("thanks <@U0BEN00000> :trophy:");
    browser.chooses("Delete message…", "thanks @Ben Ito 🏆").clicks("confirm-yes");
    await().until(() -> slack.messages("#wins").size() == 2);

    browser.chooses("Delete message…", "I fixed the build").clicks("confirm-yes");
    browser.reads("This message was deleted.", "1 reply");
  }

  @Test
  void shortcutsOpenFormsThatStandOnEachOther() {
    slack.as("ben").says("#wins", "I fixed the build");
    browser.reads("I fixed the build");
    bot.answers(request -> {
      JsonObject payload = request.json();
      return switch (Json.string(payload, "type", "")) {
        case "message_action", "shortcut" -> {
          bot.calls(
              slack,
              "views.open",
              "trigger_id",
              Json.string(payload, "trigger_id"),
              "view",
              form(Json.string(payload, "callback_id", "")));
          yield PlainBot.Reply.empty();
        }
        case "block_suggestion" ->
            PlainBot.Reply.json(
                "options", List.of(option("The " + Json.string(payload, "value", "") + " value")));
        case "view_submission" ->
            PlainBot.Reply.json("response_action", "push", "view", note("Is that right?"));
        default -> PlainBot.Reply.empty();
      };
    });

    browser.chooses("Recognise this", "I fixed the build").readsInTheForm("recognise_this");
    JsonObject asked = bot.interaction();
    assertThat(Json.string(Json.child(asked, "message"), "user")).isEqualTo("U0BEN00000");
    assertThat(browser.chosenIn("who")).containsExactly("Ben Ito");
    browser.picks("who", "mia").enters("points", "7").ticks("more", "Only to them").submits();
    assertThat(browser.faultOf("points")).contains("5");
    browser.enters("points", "3").picks("value", "growth").submits();
    browser.readsInTheForm("Is that right?");
    String values = String.valueOf(Json.child(bot.interaction(), "view"));
    assertThat(values)
        .contains("\"selected_users\":[\"U0BEN00000\",\"U0MIA00000\"]")
        .contains("\"value\":\"3\"")
        .contains("The growth value")
        .contains(
            "{\"text\":{\"type\":\"plain_text\",\"text\":\"Only to them\"},\"value\":\"Only to them\"}]");
    assertThat(Json.string(bot.interaction(), "type")).isEqualTo("view_submission");

    browser.closesTheForm().readsInTheForm("recognise_this");
    browser.closesTheForm().seesNoForm();
    browser.clicks("shortcut-give_shoutout").readsInTheForm("give_shoutout");
  }

  @Test
  void anOverflowMenuTellsTheAppWhatWasChosen() {
    JsonObject menu =
        object(
            "type",
            "overflow",
            "action_id",
            "more",
            "options",
            List.of(option("Undo"), option("Remove")));
    bot.calls(
        slack,
        "chat.postMessage",
        "channel",
        "C0WINS0000",
        "text",
        "Bravo",
        "blocks",
        List.of(object("type", "section", "text", text("mrkdwn", "*Bravo*"), "accessory", menu)));
    browser.reads("Bravo");
    browser.overflows("Remove");
    await().until(() -> bot.requests().stream().anyMatch(r -> r.body().startsWith("payload=")));
    JsonObject action = Json.objects(bot.interaction(), "actions").getFirst();
    assertThat(Json.string(action, "type")).isEqualTo("overflow");
    assertThat(Json.string(Json.child(action, "selected_option"), "value")).isEqualTo("Remove");
  }

  @Test
  void oneWritesToTheBotDirectly() {
    browser.goesToTheBotsMessages().types("board").reads("board");
    await().until(() -> !bot.events("message").isEmpty());
    assertThat(Json.string(bot.events("message").getLast(), "channel_type")).isEqualTo("im");
  }

  private static JsonObject form(String says) {
    JsonObject told = option("Tell them");
    JsonObject view = note(says);
    view.add("submit", text("plain_text", "Send"));
    view.add(
        "blocks",
        Json.array(
            List.of(
                object("type", "section", "text", text("mrkdwn", says)),
                input(
                    "who",
                    object(
                        "type",
                        "multi_users_select",
                        "action_id",
                        "in",
                        "initial_users",
                        List.of("U0BEN00000"))),
                input(
                    "points",
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
                        "5")),
                input(
                    "value",
                    object("type", "external_select", "action_id", "in", "min_query_length", 1)),
                input(
                    "more",
                    object(
                        "type",
                        "checkboxes",
                        "action_id",
                        "in",
                        "options",
                        List.of(told, option("Only to them")),
                        "initial_options",
                        List.of(told))))));
    for (JsonObject block : Json.objects(view, "blocks")) {
      if ("more".equals(Json.string(block, "block_id"))
          || "value".equals(Json.string(block, "block_id"))) {
        block.addProperty("optional", true);
      }
    }
    return view;
  }

  private static JsonObject note(String says) {
    return object(
        "type", "modal",
        "title", text("plain_text", "A form"),
        "blocks", List.of(object("type", "section", "text", text("mrkdwn", says))));
  }

  private static JsonObject input(String blockId, JsonObject element) {
    return object(
        "type",
        "input",
        "block_id",
        blockId,
        "label",
        text("plain_text", blockId),
        "element",
        element);
  }

  private static JsonObject option(String words) {
    return object("text", text("plain_text", words), "value", words);
  }

  private static JsonObject text(String type, String words) {
    return object("type", type, "text", words);
  }
}
