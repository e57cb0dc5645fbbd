package app.huzzah.demo;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {
  private Rooms rooms;

  @BeforeEach
  void start() throws IOException {
    rooms = new Rooms(options -> options.patientFor(Duration.ofMillis(300)));
  }

  @AfterEach
  void stop() {
    rooms.close();
  }

  /** The bot's end of one connection: keeps the frames, acknowledges as told. */
  private static final class Link implements WebSocket.Listener {
    final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    final Function<JsonObject, @Nullable JsonObject> acks;
    private final StringBuilder partial = new StringBuilder();

    Link(Function<JsonObject, @Nullable JsonObject> acks) {
      this.acks = acks;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        JsonObject frame = Json.parseObject(partial.toString());
        partial.setLength(0);
        frames.add(frame);
        JsonObject ack = frame.has("envelope_id") ? acks.apply(frame) : null;
        if (ack != null) {
          return socket.sendText(Json.GSON.toJson(ack), true).thenRun(() -> socket.request(1));
        }
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    List<JsonObject> ofType(String type) {
      return frames.stream().filter(f -> type.equals(Json.string(f, "type"))).toList();
    }
  }

  private static JsonObject ack(JsonObject envelope) {
    return object("envelope_id", envelope.get("envelope_id"));
  }

  private String address() {
    JsonObject answer =
        rooms.bot.calls(
            rooms.slack, rooms.slack.appToken(), "apps.connections.open", new JsonObject());
    return Json.string(answer, "url", "");
  }

  private WebSocket connect(Link link) {
    int before = rooms.slack.sockets().size();
    WebSocket socket =
        rooms.bot.client().newWebSocketBuilder().buildAsync(URI.create(address()), link).join();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> rooms.slack.sockets().size() == before + 1 && !link.frames.isEmpty());
    return socket;
  }

  @Test
  void aConnectionIsGreetedAndThenGetsEverything() throws InterruptedException {
    Link link =
        new Link(envelope ->
            "slash_commands".equals(Json.string(envelope, "type"))
                ? Json.with(ack(envelope), "payload", object("text", "through the socket"))
                : ack(envelope));
    connect(link);
    assertThat(Json.string(link.frames.getFirst(), "type")).isEqualTo("hello");

    rooms.slack.as("mia").types("#wins", "/huzzah me");
    rooms.slack.as("mia").says("#wins", "hi");
    rooms.settle();

    JsonObject command = link.ofType("slash_commands").getFirst();
    assertThat(Json.flag(command, "accepts_response_payload")).isTrue();
    assertThat(Json.string(Json.child(command, "payload"), "text")).isEqualTo("me");
    JsonObject event = link.ofType("events_api").getFirst();
    assertThat(Json.string(event, "retry_attempt")).isEqualTo("0");
    assertThat(Json.string(Json.child(event, "payload"), "type")).isEqualTo("event_callback");
    assertThat(rooms.slack.as("mia").privately("#wins"))
        .extracting(Message::text)
        .containsExactly("through the socket");
    assertThat(rooms.bot.requests()).as("nothing over HTTP").isEmpty();
  }

  @Test
  void anUnacknowledgedEventComesAgain() throws InterruptedException {
    Link link =
        new Link(
            envelope -> "0".equals(Json.string(envelope, "retry_attempt")) ? null : ack(envelope));
    connect(link);
    rooms.slack.as("mia").says("#wins", "hi");
    rooms.settle();

    assertThat(link.ofType("events_api"))
        .extracting(e -> Json.string(e, "retry_attempt") + Json.string(e, "retry_reason"))
        .containsExactly("0", "1http_timeout");
    assertThat(link.ofType("events_api"))
        .extracting(e -> Json.string(Json.child(e, "payload"), "event_id"))
        .containsOnly(
            Json.string(Json.child(link.ofType("events_api").getFirst(), "payload"), "event_id"));
  }

  @Test
  void severalConnectionsTakeTurnsAndHearOfARefresh() throws InterruptedException {
    Link one = new Link(SocketModeTest::ack);
    Link two = new Link(SocketModeTest::ack);
    connect(one);
    WebSocket second = connect(two);
    rooms.slack.as("mia").says("#wins", "one");
    rooms.slack.as("mia").says("#wins", "two");
    rooms.settle();
    assertThat(one.ofType("events_api")).hasSize(1);
    assertThat(two.ofType("events_api")).hasSize(1);

    rooms.slack.sockets().announceDisconnect("warning");
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> one.ofType("disconnect").size() == 1);
    second.sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> rooms.slack.sockets().size() == 1);
    rooms.slack.as("mia").says("#wins", "three");
    rooms.settle();
    assertThat(one.ofType("events_api")).hasSize(2);
  }

  @Test
  void anAddressOpensOneConnection() {
    String address = address();
    Link link = new Link(SocketModeTest::ack);
    rooms.bot.client().newWebSocketBuilder().buildAsync(URI.create(address), link).join();
    assertThatThrownBy(() ->
            rooms.bot.client().newWebSocketBuilder().buildAsync(URI.create(address), link).join())
        .isInstanceOf(CompletionException.class);
  }
}
