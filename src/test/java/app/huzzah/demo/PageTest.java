package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms();
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  private JsonObject get(String path) {
    return Json.parseObject(
        rooms
            .bot
            .sends(HttpRequest.newBuilder(URI.create(rooms.slack.pageUrl() + path)).build())
            .body());
  }

  private HttpResponse<String> post(String path, Object... pairs) {
    return rooms.bot.posts(rooms.slack.pageUrl() + path, object(pairs));
  }

  @Test
  void thePageLearnsWhoIsThereAndWhatEachSees() {
    assertThat(get("page/people").toString())
        .contains("\"command\":\"/huzzah\"", "\"initials\":\"MR\"", "\"handle\":\"design\"");
    rooms.slack.as("mia").says("#leaders", "secret");
    assertThat(get("page/state?as=U0MIA00000").toString()).contains("secret", "\"dms\":[{");
    assertThat(get("page/state?as=U0BEN00000").toString()).doesNotContain("secret", "leaders");
  }

  @Test
  void thePageActsAsAPerson() throws InterruptedException {
    post("page/send", "as", "U0MIA00000", "channel", "C0WINS0000", "text", "Thanks @ben");
    Message said = rooms.slack.messages("#wins").getFirst();
    assertThat(said.text()).isEqualTo("Thanks <@U0BEN00000>");
    Object[] where = {
      "as", "U0BEN00000", "channel", "C0WINS0000", "ts", said.ts(), "name", "tada", "on", true
    };
    post("page/react", where);
    assertThat(rooms.slack.messages("#wins").getFirst().reactions()).containsKey("tada");
    assertThat(post("page/react", where).statusCode()).isEqualTo(409);
    post(
        "page/edit",
        "as",
        "U0MIA00000",
        "channel",
        "C0WINS0000",
        "ts",
        said.ts(),
        "text",
        "Thanks");
    assertThat(get("page/state?as=U0ZOE00000").toString()).contains("\"edited\":true");
    assertThat(
            post("page/delete", "as", "U0BEN00000", "channel", "C0WINS0000", "ts", said.ts())
                .statusCode())
        .isEqualTo(409);
    post("page/delete", "as", "U0MIA00000", "channel", "C0WINS0000", "ts", said.ts());
    assertThat(rooms.slack.messages("#wins")).isEmpty();

    post("page/send", "as", "U0MIA00000", "channel", "C0WINS0000", "text", "/huzzah me");
    rooms.settle();
    assertThat(rooms.bot.requests().stream().map(PlainBot.Request::body))
        .anyMatch(body -> body.contains("command=%2Fhuzzah"));
    assertThat(post("page/send", "as", "U0KARL0000", "channel", "C0WINS0000", "text", "x").body())
        .contains("cannot speak here");
    assertThat(post("page/send", "as", "U0MIA00000", "channel", "C0NO", "text", "x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCommandInAThreadIsRefusedBySlackItself() throws InterruptedException {
    Message parent = rooms.slack.as("mia").says("#wins", "hello");
    rooms.settle();
    post(
        "page/send",
        "as",
        "U0MIA00000",
        "channel",
        "C0WINS0000",
        "text",
        "/huzzah me",
        "thread_ts",
        parent.ts());
    assertThat(rooms.slack.as("mia").privately("#wins"))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.text()).isEqualTo("/huzzah is not supported in threads. Sorry!");
          assertThat(told.threadTs()).isEqualTo(parent.ts());
        });
    assertThat(rooms.bot.requests()).hasSize(1);
  }

  @Test
  void aFormIsFilledInThroughThePage() {
    rooms.bot.answers(request -> {
      rooms.bot.calls(
          rooms.slack,
          "views.open",
          "trigger_id",
          request.form().getOrDefault("trigger_id", ""),
          "view",
          CommandTest.form());
      return PlainBot.Reply.empty();
    });
    post("page/send", "as", "U0MIA00000", "channel", "C0WINS0000", "text", "/huzzah");
    JsonObject modal = Json.child(get("page/state?as=U0MIA00000"), "modal");
    String id = Json.string(modal, "id", "");
    assertThat(get("page/state?as=U0BEN00000").get("modal").isJsonNull()).isTrue();

    post("page/submit", "as", "U0MIA00000", "view_id", id);
    assertThat(get("page/state?as=U0MIA00000").toString())
        .contains("\"errors\":{\"why\":\"Please complete this required field.\"");

    rooms.bot.answers(request -> PlainBot.Reply.empty());
    JsonObject values =
        object(
            "why", object("text", object("type", "plain_text_input", "value", "late night")),
            "who", object("people", object("selected_users", List.of("U0BEN00000"))));
    post("page/submit", "as", "U0MIA00000", "view_id", id, "state", object("values", values));
    assertThat(rooms.bot.interaction().toString()).contains("late night", "U0BEN00000");
    assertThat(get("page/state?as=U0MIA00000").get("modal").isJsonNull()).isTrue();
  }

  @Test
  void changesAreAnnouncedToThoseWhoSeeThem() throws Exception {
    URI changes = URI.create(rooms.slack.pageUrl() + "page/changes?as=U0BEN00000");
    HttpResponse<Stream<String>> response =
        rooms
            .bot
            .client()
            .send(HttpRequest.newBuilder(changes).build(), HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      Iterator<String> events = lines.filter(line -> line.startsWith("data:")).iterator();
      String first = events.next();
      rooms.slack.as("mia").says("#leaders", "not for ben");
      rooms.slack.as("mia").says("#wins", "for ben");
      long before = Long.parseLong(first.substring(6));
      assertThat(Long.parseLong(events.next().substring(6)))
          .as("the message that ben does not see was counted, but not announced")
          .isEqualTo(before + 2);
    }
  }

  @Test
  void requestsOfOtherSitesAreTurnedAway() throws IOException {
    URI page = URI.create(rooms.slack.pageUrl());
    assertThat(status(page, "Host: evil.example")).contains("403");
    assertThat(status(page, "Host: localhost:" + page.getPort())).doesNotContain("403");
    assertThat(
            status(page, "Host: 127.0.0.1:" + page.getPort() + "\r\nOrigin: http://evil.example"))
        .contains("403");
    assertThat(
            status(
                page,
                "Host: 127.0.0.1:"
                    + page.getPort()
                    + "\r\nOrigin: http://127.0.0.1:"
                    + page.getPort()))
        .doesNotContain("403");
  }

  private static String status(URI page, String headers) throws IOException {
    try (Socket socket = new Socket(page.getHost(), page.getPort());
        BufferedReader answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket
          .getOutputStream()
          .write(
              ("GET /page/people HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return String.valueOf(answer.readLine());
    }
  }

  @Test
  void theStateOutlivesARestart(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("slack.json");
    String token;
    Message said;
    try (Rooms before = new Rooms(options -> options.keptIn(file))) {
      token = before.slack.botToken();
      said = before.slack.as("mia").says("#wins", "still here?");
      before.slack.as("ben").reacts(said, "tada");
      before.bot.calls(before.slack, "chat.postMessage", "channel", "U0BEN00000", "text", "direct");
    }
    assertThat(Files.exists(file)).isTrue();
    try (Rooms after = new Rooms(options -> options.keptIn(file))) {
      assertThat(after.slack.botToken()).isEqualTo(token);
      assertThat(after.slack.messages("#wins").getFirst().reactions()).containsKey("tada");
      assertThat(after.slack.as("ben").fromBot())
          .extracting(Message::text)
          .containsExactly("direct");
      Message next = after.slack.as("mia").says("#wins", "yes");
      assertThat(next.ts()).isGreaterThan(said.ts());
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void thePageItselfIsServed() {
    assertThat(text("")).contains("<html");
    assertThat(text("assets/app.js")).isNotEmpty();
    assertThat(text("assets/../package-info.class")).contains("Not found");
    assertThat(text("assets/..%2Fstory.txt")).doesNotContain("mia");
  }

  private String text(String path) {
    return rooms
        .bot
        .sends(HttpRequest.newBuilder(URI.create(rooms.slack.pageUrl() + path)).build())
        .body();
  }
}
