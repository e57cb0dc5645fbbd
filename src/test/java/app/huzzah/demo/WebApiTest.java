package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.demo.api.ApiCall;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebApiTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  private JsonObject call(String method, Object... pairs) {
    return rooms.bot.calls(rooms.slack, rooms.slack.botToken(), method, object(pairs));
  }

  @Test
  void theAppLearnsWhoItIs() {
    assertThat(call("auth.test").toString())
        .contains("T0SMALL000", "U0HUZZAH00", "B0HUZZAH00", "A0HUZZAH00");
    assertThat(call("team.info").toString()).contains("Small & Co");
    assertThat(call("bots.info", "bot", "B0HUZZAH00").toString()).contains("U0HUZZAH00");
  }

  @Test
  void peopleComeInPages() {
    List<String> handles = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page = call("users.list", "limit", 2, "cursor", cursor);
      Json.objects(page, "members").forEach(user -> handles.add(Json.string(user, "name", "")));
      cursor = Json.string(Json.child(page, "response_metadata"), "next_cursor", "");
    } while (!cursor.isEmpty());
    assertThat(handles).containsExactly("slackbot", "huzzah", "mia", "ben", "zoe", "karl", "clock");
    assertThat(call("users.info", "user", "U0BEN00000").toString())
        .contains("\"tz\":\"Asia/Tokyo\"", "\"tz_offset\":32400");
    assertThat(call("users.info", "user", "U0KARL0000").toString()).contains("\"deleted\":true");
    assertThat(call("users.info", "user", "U0NOBODY00").toString()).contains("user_not_found");
  }

  @Test
  void groupsAndChannelsAreListedAsFarAsTheBotMaySee() {
    assertThat(call("usergroups.list", "include_users", true).toString())
        .contains("\"users\":[\"U0MIA00000\",\"U0ZOE00000\"]");
    assertThat(call("usergroups.users.list", "usergroup", "S0DESIGN00").toString())
        .contains("U0ZOE00000");
    assertThat(call("conversations.list", "types", "public_channel,private_channel").toString())
        .contains("wins", "quiet")
        .doesNotContain("leaders");
    assertThat(call("users.conversations").toString()).contains("wins").doesNotContain("quiet");
    assertThat(call("conversations.info", "channel", "C0LEADERS0").toString())
        .contains("channel_not_found");
    assertThat(call("conversations.members", "channel", "C0WINS0000").toString())
        .contains("U0MIA00000")
        .doesNotContain("U0KARL0000");
  }

  @Test
  void joiningAndOpeningWork() {
    assertThat(call("conversations.history", "channel", "C0QUIET000").toString())
        .contains("not_in_channel");
    call("conversations.join", "channel", "C0QUIET000");
    assertThat(call("conversations.history", "channel", "C0QUIET000").toString())
        .contains("\"ok\":true");
    String direct =
        Json.string(
            Json.child(call("conversations.open", "users", "U0BEN00000"), "channel"), "id", "");
    call("chat.postMessage", "channel", direct, "text", "hello");
    assertThat(rooms.slack.as("ben").fromBot()).hasSize(1);
    assertThat(call("conversations.open", "users", "U0KARL0000").toString())
        .contains("user_disabled");
  }

  @Test
  void aPostIsStoredChangedLinkedAndDeleted() {
    JsonObject posted =
        call(
            "chat.postMessage",
            "channel",
            "#wins",
            "text",
            "<!channel> *Bravo*",
            "metadata",
            object("event_type", "given", "event_payload", object("id", "r1")));
    String ts = Json.string(posted, "ts", "");
    Message message = rooms.slack.messages("#wins").getFirst();
    assertThat(message.text()).isEqualTo("<!channel> *Bravo*");
    assertThat(String.valueOf(message.metadata())).contains("r1");
    assertThat(
            Json.string(
                call("chat.getPermalink", "channel", "C0WINS0000", "message_ts", ts), "permalink"))
        .endsWith("archives/C0WINS0000/p" + ts.replace(".", ""));

    call("chat.update", "channel", "C0WINS0000", "ts", ts, "text", "Bravo!");
    assertThat(rooms.slack.messages("#wins").getFirst().text()).isEqualTo("Bravo!");
    assertThat(
            call("chat.update", "channel", "C0WINS0000", "ts", ts, "text", "x".repeat(4001))
                .toString())
        .contains("msg_too_long");
    Message other = rooms.slack.as("mia").says("#wins", "mine");
    assertThat(
            call("chat.update", "channel", "C0WINS0000", "ts", other.ts(), "text", "x").toString())
        .contains("cant_update_message");
    assertThat(call("chat.delete", "channel", "C0WINS0000", "ts", other.ts()).toString())
        .contains("cant_delete_message");
    call("chat.delete", "channel", "C0WINS0000", "ts", ts);
    assertThat(rooms.slack.messages("#wins")).containsExactly(other);
    assertThat(call("chat.delete", "channel", "C0WINS0000", "ts", ts).toString())
        .contains("message_not_found");
  }

  @Test
  void historyIsNewestFirstWithoutRepliesAndRepliesAreOldestFirst() {
    Message first = rooms.slack.as("mia").says("#wins", "first");
    rooms.slack.as("ben").repliesTo(first, "reply");
    Message last = rooms.slack.as("mia").says("#wins", "last");

    assertThat(texts(call("conversations.history", "channel", "C0WINS0000")))
        .containsExactly("last", "first");
    assertThat(texts(call("conversations.replies", "channel", "C0WINS0000", "ts", first.ts())))
        .containsExactly("first", "reply");
    assertThat(texts(call("conversations.history", "channel", "C0WINS0000", "oldest", first.ts())))
        .containsExactly("last");
    assertThat(
            texts(
                call(
                    "conversations.history",
                    "channel",
                    "C0WINS0000",
                    "latest",
                    last.ts(),
                    "inclusive",
                    true,
                    "limit",
                    1)))
        .containsExactly("last");
  }

  private static List<String> texts(JsonObject answer) {
    return Json.objects(answer, "messages").stream().map(m -> Json.string(m, "text", "")).toList();
  }

  @Test
  void ephemeralsGoToMembersAlone() {
    assertThat(ephemeral("C0WINS0000", "U0MIA00000")).contains("message_ts");
    assertThat(ephemeral("C0QUIET000", "U0MIA00000")).contains("not_in_channel");
    assertThat(ephemeral("C0WINS0000", "U0KARL0000")).contains("user_not_in_channel");
  }

  private String ephemeral(String channel, String user) {
    return call("chat.postEphemeral", "channel", channel, "user", user, "text", "psst").toString();
  }

  @Test
  void theBotReactsOnce() {
    Message said = rooms.slack.as("mia").says("#wins", "hi");
    Object[] reaction = {"channel", "C0WINS0000", "timestamp", said.ts(), "name", "tada"};
    assertThat(call("reactions.add", reaction).toString()).contains("\"ok\":true");
    assertThat(call("reactions.add", reaction).toString()).contains("already_reacted");
    assertThat(call("reactions.remove", reaction).toString()).contains("\"ok\":true");
    assertThat(call("reactions.remove", reaction).toString()).contains("no_reaction");
  }

  @Test
  void aPictureIsUploadedInThreeSteps() {
    JsonObject place = call("files.getUploadURLExternal", "filename", "board.png", "length", 3);
    String id = Json.string(place, "file_id", "");
    JsonObject image =
        object("type", "image", "alt_text", "the board", "slack_file", object("id", id));
    assertThat(
            call("chat.postMessage", "channel", "#wins", "text", "x", "blocks", List.of(image))
                .toString())
        .contains("invalid_blocks", "invalid slack file");

    String form =
        String.join(
            "\r\n",
            "--B",
            "Content-Disposition: form-data; name=\"file\"; filename=\"board.png\"",
            "Content-Type: image/png",
            "",
            "PNG",
            "--B--",
            "");
    rooms.bot.sends(
        HttpRequest.newBuilder(URI.create(Json.string(place, "upload_url", "")))
            .header("Content-Type", "multipart/form-data; boundary=B")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
    JsonObject done =
        call("files.completeUploadExternal", "files", List.of(object("id", id, "title", "Board")));
    String url = Json.string(Json.objects(done, "files").getFirst(), "url_private", "");
    HttpResponse<String> shown = rooms.bot.sends(HttpRequest.newBuilder(URI.create(url)).build());
    assertThat(shown.body()).isEqualTo("PNG");
    assertThat(shown.headers().firstValue("content-type")).contains("image/png");
    assertThat(
            call("chat.postMessage", "channel", "#wins", "text", "x", "blocks", List.of(image))
                .toString())
        .contains("\"ok\":true");
  }

  @Test
  void formsAreReadLikeJson() {
    HttpResponse<String> answer =
        rooms.bot.sends(
            HttpRequest.newBuilder(URI.create(rooms.slack.apiUrl() + "chat.postMessage"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "token="
                            + rooms.slack.botToken()
                            + "&channel=C0WINS0000&text=a%20%2B+b"
                            + "&blocks=%5B%7B%22type%22%3A%22divider%22%7D%5D"))
                .build());
    assertThat(answer.body()).contains("\"ok\":true");
    assertThat(rooms.slack.messages("#wins").getFirst().text()).isEqualTo("a + b");
    ApiCall logged = rooms.slack.calls("chat.postMessage").getFirst();
    assertThat(logged.params().has("token")).isFalse();
  }

  @Test
  void faultsHappenAsOrdered() {
    rooms.slack.faults().next("chat.postMessage", 1, new Fault.RateLimited(7));
    HttpResponse<String> limited = post("one");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("retry-after")).contains("7");
    assertThat(limited.body()).contains("ratelimited");

    rooms.slack.faults().next("*", 1, new Fault.Status(503));
    assertThat(post("two").statusCode()).isEqualTo(503);
    rooms.slack.faults().next("chat.postMessage", 1, new Fault.Refusal("fatal_error"));
    assertThat(post("three").body()).contains("fatal_error");
    rooms.slack.faults().away(true);
    assertThatThrownBy(() -> post("four")).isInstanceOf(UncheckedIOException.class);
    rooms.slack.faults().away(false);
    assertThat(rooms.slack.messages("#wins")).isEmpty();

    rooms.slack.faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    assertThatThrownBy(() -> post("five")).isInstanceOf(UncheckedIOException.class);
    assertThat(rooms.slack.messages("#wins")).extracting(Message::text).containsExactly("five");
    assertThat(rooms.slack.calls("chat.postMessage"))
        .extracting(ApiCall::status)
        .startsWith(429, 503, 200, 0)
        .endsWith(0);
  }

  @Test
  void channelsTakePostsAtSlacksPace() {
    rooms.slack.faults().limitPosts(2, Duration.ofSeconds(1));
    assertThat(List.of(post("a").statusCode(), post("b").statusCode(), post("c").statusCode()))
        .containsExactly(200, 200, 429);
    rooms.passes(Duration.ofSeconds(1));
    assertThat(post("c").statusCode()).isEqualTo(200);
  }

  @Test
  void anAppThatWasUninstalledIsToldAndShutOut() throws InterruptedException {
    rooms.slack.uninstall();
    rooms.settle();
    assertThat(call("auth.test").toString()).contains("account_inactive");
    assertThat(rooms.bot.events("app_uninstalled")).hasSize(1);
    assertThat(rooms.bot.events("tokens_revoked")).hasSize(1);
  }

  @Test
  void aCallCanBeHeld() {
    var gate = rooms.slack.faults().hold("chat.postMessage");
    CompletableFuture<HttpResponse<String>> held =
        CompletableFuture.supplyAsync(() -> post("held"));
    assertThat(rooms.slack.messages("#wins")).isEmpty();
    gate.countDown();
    assertThat(held.join().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String text) {
    return rooms.bot.sends(
        HttpRequest.newBuilder(URI.create(rooms.slack.apiUrl() + "chat.postMessage"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + rooms.slack.botToken())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Json.GSON.toJson(object("channel", "C0WINS0000", "text", text))))
            .build());
  }

  @Test
  void whomAMessageWouldNotify() {
    call(
        "chat.postMessage",
        "channel",
        "#wins",
        "text",
        "<@U0BEN00000> and &lt;!channel&gt;",
        "blocks",
        List.of(
            object(
                "type",
                "section",
                "text",
                object("type", "mrkdwn", "text", "<!subteam^S0DESIGN00> hi")),
            object("type", "header", "text", object("type", "plain_text", "text", "<!here>"))));
    Message message = rooms.slack.messages("#wins").getFirst();
    assertThat(rooms.slack.notified(message))
        .containsExactlyInAnyOrder("U0BEN00000", "U0MIA00000", "U0ZOE00000");
    assertThat(rooms.slack.pings(message).broadcasts()).isEmpty();

    call("chat.postMessage", "channel", "#wins", "text", "<!here>");
    assertThat(rooms.slack.pings(rooms.slack.messages("#wins").getLast()).broadcasts())
        .containsExactly("here");
  }
}
