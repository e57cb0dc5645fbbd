package app.huzzah.demo;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bot that remembers what it was sent, answers as told, and calls the Web API. */
public final class PlainBot implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> behaviour = request -> Reply.empty();

  public record Request(Map<String, String> headers, String body) {
    public Map<String, String> form() {
      Map<String, String> form = new LinkedHashMap<>();
      for (String pair : body.split("&")) {
        String[] parts = pair.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return form;
    }

    /** An interaction's payload, or an event's envelope; empty for a command. */
    public JsonObject json() {
      String text = body.startsWith("payload=") ? form().getOrDefault("payload", "") : body;
      return text.startsWith("{") ? Json.parseObject(text) : new JsonObject();
    }

    public JsonObject event() {
      JsonObject event = Json.child(json(), "event");
      return event == null ? new JsonObject() : event;
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  public record Reply(int status, String type, String body) {
    public static Reply empty() {
      return new Reply(200, "text/plain", "");
    }

    public static Reply json(@Nullable Object... pairs) {
      return new Reply(200, "application/json", Json.GSON.toJson(Json.object(pairs)));
    }
  }

  public PlainBot() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/slack/events", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new LinkedHashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Request request = new Request(headers, body);
      requests.add(request);
      Reply reply = behaviour.apply(request);
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  public void answers(Function<Request, Reply> how) {
    behaviour = how;
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The latest of what it was sent. */
  public Request heard() {
    return requests.getLast();
  }

  /** The payload of the latest interaction. */
  public JsonObject interaction() {
    return requests.stream()
        .filter(request -> request.body().startsWith("payload="))
        .reduce((former, latter) -> latter)
        .orElseThrow()
        .json();
  }

  /** The inner events of one type so far. */
  public List<JsonObject> events(String type) {
    return requests.stream()
        .filter(request -> request.header("Content-type").startsWith("application/json"))
        .map(Request::event)
        .filter(event -> type.equals(Json.string(event, "type")))
        .toList();
  }

  /** Calls a method with the bot token. */
  public JsonObject calls(PretendSlack slack, String method, @Nullable Object... pairs) {
    return calls(slack, slack.botToken(), method, Json.object(pairs));
  }

  JsonObject calls(PretendSlack slack, String token, String method, JsonObject params) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(Json.GSON.toJson(params)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return Json.parseObject(sends(request.build()).body());
  }

  HttpResponse<String> posts(String url, JsonObject body) {
    return sends(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.GSON.toJson(body)))
            .build());
  }

  HttpResponse<String> sends(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
