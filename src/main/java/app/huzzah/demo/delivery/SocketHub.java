package app.huzzah.demo.delivery;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.AppInfo;
import app.huzzah.demo.model.Ids;
import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The app's Socket Mode connections. Each payload goes to one of them, in turn. */
public final class SocketHub {

  /** One open WebSocket. */
  public interface Connection {
    /**
     * Sends a text frame; throws {@link java.io.UncheckedIOException} where the connection broke.
     */
    void send(String frame);

    void close();
  }

  private final AppInfo app;
  private final Ids ids;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  private record Awaited(Connection from, CompletableFuture<String> ack) {}

  SocketHub(AppInfo app, Ids ids) {
    this.app = app;
    this.ids = ids;
  }

  /** A ticket with which one connection may be opened. */
  public String ticket() {
    String ticket = ids.letters(24);
    tickets.add(ticket);
    return ticket;
  }

  public boolean admits(@Nullable String ticket) {
    return ticket != null && tickets.remove(ticket);
  }

  public void opened(Connection connection) {
    connections.add(connection);
    connection.send(
        Json.GSON.toJson(
            object(
                "type",
                "hello",
                "num_connections",
                connections.size(),
                "connection_info",
                object("app_id", app.appId()),
                "debug_info",
                object("host", "pretend", "approximate_connection_time", 18_060))));
  }

  public void closed(Connection connection) {
    connections.remove(connection);
    awaited.values().stream()
        .filter(each -> each.from().equals(connection))
        .forEach(each -> each.ack().completeExceptionally(new IOException("the connection broke")));
  }

  /** A frame from the app: an acknowledgement. */
  public void received(String frame) {
    JsonObject ack = Json.parseObject(frame);
    Awaited waiting = awaited.get(Json.string(ack, "envelope_id", ""));
    if (waiting != null) {
      JsonObject payload = Json.child(ack, "payload");
      String text = Json.string(ack, "payload", "");
      waiting.ack().complete(payload == null ? text : Json.GSON.toJson(payload));
    }
  }

  public int size() {
    return connections.size();
  }

  /** Announces a disconnect to all: {@code warning} or {@code refresh_requested}. */
  public void announceDisconnect(String reason) {
    String frame =
        Json.GSON.toJson(
            object(
                "type", "disconnect", "reason", reason, "debug_info", object("host", "pretend")));
    connections.forEach(connection -> connection.send(frame));
  }

  /** Closes all connections as they are, without a word. */
  public void dropAll() {
    connections.forEach(Connection::close);
  }

  /** Closes the connection that was opened first, without a word; does nothing where none is. */
  public void dropOne() {
    connections.stream().findFirst().ifPresent(Connection::close);
  }

  Optional<Connection> next() {
    Object[] open = connections.toArray();
    return open.length == 0
        ? Optional.empty()
        : Optional.of((Connection) open[Math.floorMod(turn.getAndIncrement(), open.length)]);
  }

  JsonObject envelope(Payload payload, @Nullable Retry retry) {
    JsonObject envelope =
        object(
            "envelope_id",
            "e0-" + ids.letters(12),
            "type",
            payload.kind().envelopeType(),
            "accepts_response_payload",
            payload.kind() != Payload.Kind.EVENT,
            "payload",
            payload.json());
    if (payload.kind() == Payload.Kind.EVENT) {
      envelope.addProperty("retry_attempt", retry == null ? 0 : retry.number());
      envelope.addProperty("retry_reason", retry == null ? "" : retry.reason());
    }
    return envelope;
  }

  Answer send(Connection connection, JsonObject envelope, Duration patience) {
    String id = Json.string(envelope, "envelope_id", "");
    CompletableFuture<String> waiting = new CompletableFuture<>();
    awaited.put(id, new Awaited(connection, waiting));
    try {
      connection.send(Json.GSON.toJson(envelope));
      String body = waiting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer.Answered(200, body.startsWith("{") ? "application/json" : "", body, false);
    } catch (TimeoutException e) {
      return new Answer.TimedOut();
    } catch (UncheckedIOException | ExecutionException e) {
      return new Answer.Unreachable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unreachable("interrupted");
    } finally {
      awaited.remove(id);
    }
  }
}
