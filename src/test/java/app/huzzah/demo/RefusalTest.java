package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  static Stream<Arguments> wrongBlocks() {
    JsonObject option = object("text", plain("a"), "value", "a");
    JsonObject cell = object("type", "raw_text", "text", "x");
    return Stream.of(
        wrong(object("type", "nonsense"), "unsupported type: nonsense [json-pointer:/blocks/0]"),
        wrong(section("x".repeat(3001)), "must be less than 3001 characters"),
        wrong(section(""), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
        wrong(object("type", "section"), "must define either `text` or `fields`"),
        wrong(object("type", "header", "text", plain("x".repeat(151))), "less than 151"),
        wrong(object("type", "header", "text", mrkdwn("x")), "must be one of the allowed values"),
        wrong(object("type", "header"), "missing required field: text"),
        wrong(context(11), "no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
        wrong(actions(times(26, button("b", "v"))), "no more than 25 items allowed"),
        wrong(actions(List.of(button("x".repeat(76), "v"))), "must be less than 76 characters"),
        wrong(actions(List.of(button("b", "x".repeat(2001)))), "must be less than 2001"),
        wrong(
            actions(List.of(Json.with(button("b", "v"), "action_id", "x".repeat(256)))),
            "must be less than 256"),
        wrong(
            actions(times(2, Json.with(button("b", "v"), "action_id", "twice"))),
            "`action_id` \"twice\" already exists"),
        wrong(Json.with(section("x"), "block_id", "x".repeat(256)), "must be less than 256"),
        wrong(actions(List.of(menu(times(101, option)))), "no more than 100 items allowed"),
        wrong(
            actions(List.of(menu(List.of(object("text", plain("x".repeat(76)), "value", "a"))))),
            "must be less than 76"),
        wrong(actions(List.of(menu(List.of(object("text", plain("x")))))), "field: value"),
        wrong(
            actions(
                List.of(
                    Json.with(
                        menu(List.of(option)),
                        "initial_option",
                        object("text", plain("b"), "value", "b")))),
            "initial_option must exactly match"),
        wrong(object("type", "image", "image_url", "http://x/y.png"), "field: alt_text"),
        wrong(object("type", "image", "alt_text", "x"), "must define either `image_url`"),
        wrong(
            object("type", "table", "rows", times(101, List.of(cell))),
            "no more than 100 items allowed"),
        wrong(
            object("type", "table", "rows", List.of(times(21, cell))),
            "no more than 20 items allowed"),
        wrong(
            object(
                "type", "table", "rows", List.of(List.of(object("type", "raw_text", "text", "")))),
            "must be more than 0 characters"),
        wrong(
            object("type", "table", "rows", List.of(List.of(object("type", "rich_text")))),
            "missing required field: elements"),
        wrong(
            object(
                "type",
                "table",
                "rows",
                List.of(List.of(cell)),
                "column_settings",
                List.of(object("align", "middle"))),
            "must be one of the allowed values: left, center, right"),
        wrong(object("type", "table", "rows", List.of(List.of())), "no fewer than 1 items"),
        wrong(object("type", "markdown", "text", "x".repeat(12_001)), "less than 12001"));
  }

  @ParameterizedTest
  @MethodSource("wrongBlocks")
  void blocksThatSlackRefusesAreRefusedWithTheirPlace(JsonObject block, String problem) {
    JsonObject answer = post("text", "x", "blocks", List.of(block));

    assertThat(Json.string(answer, "error")).isEqualTo("invalid_blocks");
    assertThat(String.valueOf(answer.get("response_metadata")).replace("\\\"", "\""))
        .contains("[ERROR] ")
        .contains(problem)
        .contains("[json-pointer:/blocks/0");
    assertThat(rooms.slack.messages("#wins")).isEmpty();
  }

  @Test
  void aMessageHasAtMostFiftyBlocksWithIdsOfTheirOwn() {
    assertThat(post("text", "x", "blocks", times(50, object("type", "divider"))).toString())
        .contains("\"ok\":true");
    assertThat(post("text", "x", "blocks", times(51, object("type", "divider"))).toString())
        .contains("invalid_blocks", "no more than 50 items allowed [json-pointer:/blocks]");
    assertThat(
            post("text", "x", "blocks", times(2, object("type", "divider", "block_id", "same")))
                .toString())
        .contains("invalid_blocks", "already exists");
  }

  @Test
  void textsThatAreTooLongOrMissingAreRefused() {
    assertThat(error(post("text", "x".repeat(40_001)))).isEqualTo("msg_too_long");
    assertThat(error(post("text", "x".repeat(40_000)))).isEmpty();
    assertThat(error(post())).isEqualTo("no_text");
    assertThat(error(post("text", " "))).isEqualTo("no_text");
    assertThat(error(post("text", "x", "blocks", "[{"))).isEqualTo("invalid_blocks_format");
    assertThat(error(post("text", "x", "blocks", times(5, section("x".repeat(3000))))))
        .isEqualTo("msg_blocks_too_long");
    assertThat(error(post("text", "x", "attachments", times(101, object("text", "a")))))
        .isEqualTo("too_many_attachments");
    assertThat(error(post("text", "x", "metadata", object("event_type", ""))))
        .isEqualTo("invalid_metadata_format");
  }

  @Test
  void oneTableAMessage() {
    JsonObject table =
        object("type", "table", "rows", List.of(List.of(object("type", "raw_text", "text", "x"))));
    assertThat(error(post("text", "x", "blocks", List.of(table)))).isEmpty();
    assertThat(post("text", "x", "blocks", times(2, table)).toString())
        .contains("invalid_attachments", "only_one_table_allowed");
  }

  @Test
  void conversationsThatTheBotCannotPostToAreRefused() {
    assertThat(error(postTo("C0NOWHERE0"))).isEqualTo("channel_not_found");
    assertThat(error(postTo("C0LEADERS0"))).isEqualTo("channel_not_found");
    assertThat(error(postTo("U0KARL0000"))).isEqualTo("channel_not_found");
    assertThat(error(postTo("U0CLOCK000"))).isEqualTo("cannot_dm_bot");
    assertThat(error(postTo("C0QUIET000"))).as("public, without joining").isEmpty();
    rooms.slack.faults().withoutScope("chat:write.public");
    assertThat(error(postTo("C0QUIET000"))).isEqualTo("not_in_channel");
    rooms.slack.directory().archive("#wins", "U0MIA00000", true);
    assertThat(error(postTo("C0WINS0000"))).isEqualTo("is_archived");
    assertThat(error(postTo("U0BEN00000"))).isEmpty();
    assertThat(rooms.slack.as("ben").fromBot()).hasSize(1);
  }

  @Test
  void tokensScopesAndMethodsAreChecked() {
    JsonObject none = new JsonObject();
    PlainBot bot = rooms.bot;
    assertThat(error(bot.calls(rooms.slack, "", "auth.test", none))).isEqualTo("not_authed");
    assertThat(error(bot.calls(rooms.slack, "xoxb-no", "auth.test", none)))
        .isEqualTo("invalid_auth");
    assertThat(error(bot.calls(rooms.slack, rooms.slack.appToken(), "team.info", none)))
        .isEqualTo("not_allowed_token_type");
    assertThat(error(bot.calls(rooms.slack, "apps.connections.open")))
        .isEqualTo("not_allowed_token_type");
    assertThat(error(bot.calls(rooms.slack, "chat.shout"))).isEqualTo("unknown_method");
    rooms.slack.faults().withoutScope("reactions:write");
    assertThat(bot.calls(rooms.slack, "reactions.add").toString())
        .contains("missing_scope", "\"needed\":\"reactions:write\"", "chat:write");
  }

  @Test
  void viewsThatSlackRefusesAreRefused() {
    assertThat(view("title", plain("x".repeat(25)))).contains("must be less than 25 characters");
    assertThat(view("submit", plain("x".repeat(25)))).contains("/view/submit/text");
    assertThat(view("private_metadata", "x".repeat(3001))).contains("must be less than 3001");
    assertThat(view("blocks", times(101, object("type", "divider"))))
        .contains("no more than 100 items allowed [json-pointer:/view/blocks]");
    assertThat(view("blocks", List.of(object("type", "table")))).contains("unsupported type");
    assertThat(view("title", null)).contains("missing required field: title");
    assertThat(view("type", "window")).contains("invalid_arguments");
    assertThat(view("submit", null)).contains("submit is required");
    assertThat(view("title", plain("Fine"))).contains("\"ok\":true");
  }

  private String view(String key, @Nullable Object value) {
    List<String> trigger = new ArrayList<>();
    rooms.bot.answers(request -> {
      trigger.add(request.form().getOrDefault("trigger_id", ""));
      return PlainBot.Reply.empty();
    });
    rooms.slack.as("mia").types("#wins", "/huzzah");
    JsonObject form = Json.with(CommandTest.form(), key, value);
    return rooms
        .bot
        .calls(rooms.slack, "views.open", "trigger_id", trigger.getFirst(), "view", form)
        .toString();
  }

  private JsonObject post(Object... more) {
    return rooms.bot.calls(
        rooms.slack,
        rooms.slack.botToken(),
        "chat.postMessage",
        Json.with(object("channel", "C0WINS0000"), more));
  }

  private JsonObject postTo(String channel) {
    return rooms.bot.calls(rooms.slack, "chat.postMessage", "channel", channel, "text", "hi");
  }

  private static String error(JsonObject answer) {
    return Json.string(answer, "error", "");
  }

  private static Arguments wrong(JsonObject block, String problem) {
    return Arguments.of(block, problem);
  }

  private static <T> List<T> times(int count, T what) {
    return Collections.nCopies(count, what);
  }

  private static JsonObject plain(String text) {
    return object("type", "plain_text", "text", text);
  }

  private static JsonObject mrkdwn(String text) {
    return object("type", "mrkdwn", "text", text);
  }

  private static JsonObject section(String text) {
    return object("type", "section", "text", mrkdwn(text));
  }

  private static JsonObject context(int elements) {
    return object("type", "context", "elements", times(elements, mrkdwn("x")));
  }

  private static JsonObject actions(List<JsonObject> elements) {
    return object("type", "actions", "elements", elements);
  }

  private static JsonObject button(String text, String value) {
    return object("type", "button", "text", plain(text), "value", value);
  }

  private static JsonObject menu(List<JsonObject> options) {
    return object("type", "static_select", "placeholder", plain("Which?"), "options", options);
  }
}
