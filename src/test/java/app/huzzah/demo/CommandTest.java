package app.huzzah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Signature;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.View;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  @Test
  void aCommandArrivesAsAFormWithMentionsEscaped() {
    rooms.slack.as("mia").types("#wins", "/huzzah big win @ben, @design & #wins <soon>");

    Map<String, String> form = rooms.bot.heard().form();
    assertThat(form)
        .containsEntry("command", "/huzzah")
        .containsEntry(
            "text",
            "big win <@U0BEN00000|ben>, <!subteam^S0DESIGN00|@design> &amp; <#C0WINS0000|wins> &lt;soon&gt;")
        .containsEntry("user_id", "U0MIA00000")
        .containsEntry("user_name", "mia")
        .containsEntry("channel_id", "C0WINS0000")
        .containsEntry("channel_name", "wins")
        .containsEntry("team_id", "T0SMALL000")
        .containsEntry("team_domain", "small")
        .containsEntry("is_enterprise_install", "false")
        .containsKeys("token", "api_app_id", "response_url", "trigger_id");
  }

  @Test
  void directMessagesAndPrivateChannelsHaveSlacksOwnNames() {
    rooms.slack.as("mia").types("dm", "/huzzah");
    assertThat(rooms.bot.heard().form()).containsEntry("channel_name", "directmessage");
    rooms.slack.as("mia").types("#leaders", "/huzzah");
    assertThat(rooms.bot.heard().form()).containsEntry("channel_name", "privategroup");
  }

  @Test
  void theSignatureCoversTheBody() {
    rooms.slack.as("mia").types("#wins", "/huzzah me");

    PlainBot.Request request = rooms.bot.heard();
    String time = request.header("X-slack-request-timestamp");
    assertThat(request.header("X-slack-signature"))
        .isEqualTo(Signature.of(rooms.slack.signingSecret(), time, request.body()));
  }

  @Test
  void theSignatureIsTheOneOfSlacksDocumentation() {
    assertThat(
            Signature.of(
                "8f742231b10e8888abcd99yyyzzz85a5",
                "1531420618",
                "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @Test
  void theAnswerIsShownToTheTypistAloneOrToTheChannel() {
    rooms.bot.answers(request -> PlainBot.Reply.json("text", "just you"));
    rooms.slack.as("mia").types("#wins", "/huzzah me");
    rooms.bot.answers(
        request -> PlainBot.Reply.json("response_type", "in_channel", "text", "all of you"));
    rooms.slack.as("mia").types("#wins", "/huzzah me");
    rooms.bot.answers(request -> new PlainBot.Reply(200, "text/plain", "plainly"));
    rooms.slack.as("mia").types("#wins", "/huzzah me");

    assertThat(rooms.slack.as("mia").reads("#wins"))
        .extracting(message -> message.text())
        .containsExactly("just you", "all of you", "plainly");
    assertThat(rooms.slack.as("ben").reads("#wins"))
        .extracting(message -> message.text())
        .containsExactly("all of you");
  }

  @Test
  void aBotThatFailsOrSleepsIsReportedAsSlackDoes() throws IOException {
    rooms.bot.answers(request -> new PlainBot.Reply(500, "text/plain", "oh"));
    Delivery failed = rooms.slack.as("mia").types("#wins", "/huzzah me");
    assertThat(failed.status()).isEqualTo(500);
    assertThat(rooms.slack.as("mia").privately("#wins").getLast().text())
        .isEqualTo("/huzzah failed with the error \"dispatch_failed\"");

    try (Rooms hasty = new Rooms(options -> options.patientFor(Duration.ofMillis(50)))) {
      var gate = new java.util.concurrent.CountDownLatch(1);
      hasty.bot.answers(request -> {
        try {
          gate.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return PlainBot.Reply.empty();
      });
      hasty.slack.as("mia").types("#wins", "/huzzah me");
      gate.countDown();
      assertThat(hasty.slack.as("mia").privately("#wins").getLast().text())
          .isEqualTo("/huzzah failed with the error \"operation_timeout\"");
      assertThat(hasty.slack.deliveries()).hasSize(1);
    }
  }

  @Test
  void anUnknownCommandNeverReachesTheBot() {
    assertThatThrownBy(() -> rooms.slack.as("mia").types("#wins", "/hurray me"))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(rooms.bot.requests()).isEmpty();
    assertThat(rooms.slack.as("mia").privately("#wins").getLast().text())
        .isEqualTo("/hurray is not a valid command.");
  }

  @Test
  void aFormOpensIsFilledInAndTheBotsAnswerIsObeyed() {
    JsonObject form = form();
    rooms.bot.answers(request -> {
      rooms.bot.calls(
          rooms.slack,
          "views.open",
          "trigger_id",
          request.form().get("trigger_id"),
          "view",
          Json.GSON.toJson(form));
      return PlainBot.Reply.empty();
    });
    rooms.slack.as("mia").types("#wins", "/huzzah");
    View open = rooms.slack.as("mia").modal().orElseThrow();
    assertThat(open.title()).isEqualTo("Give");

    assertThat(rooms.slack.as("mia").submits(open, Values.none())).isEmpty();
    assertThat(rooms.slack.as("mia").modal().orElseThrow().errors().keySet())
        .containsExactly("why", "who");

    rooms.bot.answers(request ->
        PlainBot.Reply.json("response_action", "errors", "errors", Json.object("why", "Say more")));
    rooms.slack.as("mia").submits(open, Values.of("why", "ok").and("who", "ben"));
    assertThat(rooms.slack.as("mia").modal().orElseThrow().errors().get("why").getAsString())
        .isEqualTo("Say more");
    JsonObject payload = rooms.bot.interaction();
    assertThat(Json.string(payload, "type")).isEqualTo("view_submission");
    assertThat(payload.getAsJsonObject("view").getAsJsonObject("state").toString())
        .contains("\"why\":{\"text\":{\"type\":\"plain_text_input\",\"value\":\"ok\"}}")
        .contains("\"selected_users\":[\"U0BEN00000\"]")
        .contains("\"selected_option\":{\"text\"");

    rooms.bot.answers(request -> PlainBot.Reply.empty());
    rooms.slack.as("mia").submits(open, Values.of("why", "better"));
    assertThat(rooms.slack.as("mia").modal()).isEmpty();
  }

  static JsonObject form() {
    JsonObject option =
        Json.object("text", Json.object("type", "plain_text", "text", "A win"), "value", "win");
    return Json.object(
        "type", "modal",
        "callback_id", "give",
        "title", text("Give"),
        "submit", text("Send"),
        "blocks",
            List.of(
                input(
                    "why",
                    Json.object(
                        "type", "plain_text_input", "action_id", "text", "multiline", true)),
                input("who", Json.object("type", "multi_users_select", "action_id", "people")),
                input(
                    "kind",
                    Json.object(
                        "type",
                        "static_select",
                        "action_id",
                        "pick",
                        "options",
                        List.of(option),
                        "initial_option",
                        option))));
  }

  private static JsonObject text(String words) {
    return Json.object("type", "plain_text", "text", words);
  }

  private static JsonObject input(String blockId, JsonObject element) {
    return Json.object(
        "type", "input", "block_id", blockId, "label", text("Label"), "element", element);
  }
}
